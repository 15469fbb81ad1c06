/**
 * Runs in a browser before anything else, as it stands here. It begins to fetch what otherwise waits until
 * the app itself has been fetched and run: the code of the page that the address names, and of somebody
 * signed in what that page asks the service first. `platform/asked-ahead.h5.ts` takes the answers up.
 */
const SCRIPT = `(function(files,pages,origin,always,reads){
var address=location.hash.replace(/^#?\\/?/,'').split('?');
(pages[address[0]]||pages['']||[]).forEach(function(at){
var link=document.createElement('link');
link.rel='preload';link.as=/css$/.test(files[at])?'style':'script';link.href='/'+files[at];
document.head.appendChild(link)});
try{
var kept=JSON.parse(JSON.parse(localStorage.getItem('linyi.session')||'{"data":null}').data);
var token=kept&&kept.token||kept;
if(typeof token!=='string')return;
var ahead=window.ahead={token:token,asked:{}};
var ask=function(path){
var answer=ahead.asked[path]=fetch(origin+path,{headers:{Authorization:'Bearer '+token}});
answer.catch(function(){})};
ask('/api/'+always);
var read=reads['/'+address[0]],id=/(?:^|&)id=(\\w+)/.exec(address[1]);
if(read&&id)ask('/api/'+read[0]+'?'+read[1]+'='+id[1])
}catch(_){}
})`

/** What the script has to know of the app. */
export interface BootFacts {
  /** Scripts and style sheets, as they lie beside the page. */
  readonly files: readonly string[]
  /** Which of them every page needs beside the app; '' is an address that names no page. */
  readonly pages: Readonly<Record<string, readonly number[]>>
  /** Where the service is; '' where the pages come from. */
  readonly origin: string
  readonly firstRead: string
  readonly firstReads: Readonly<Record<string, readonly [string, string]>>
}

/** The text of the script, with all that it has to know. */
export function bootScript({ files, pages, origin, firstRead, firstReads }: BootFacts): string {
  const facts = [files, pages, origin, firstRead, firstReads].map((one) => JSON.stringify(one))
  return `${SCRIPT.replaceAll('\n', '')}(${facts.join()})`
}
