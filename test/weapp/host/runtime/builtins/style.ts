/** The looks that WeChat gives its built-in components before any style sheet of the app. */
export const BUILTIN_CSS = `
wx-page { display: block; min-height: 100%; font-size: 16px; word-break: break-word; }
[hidden] { display: none !important; }
wx-view, wx-form, wx-scroll-view, wx-swiper, wx-swiper-item, wx-navigator, wx-checkbox-group, wx-radio-group,
wx-page-container, wx-root-portal, wx-cover-view, wx-movable-area, wx-movable-view, wx-rich-text, wx-picker,
wx-picker-view, wx-picker-view-column, wx-match-media, wx-web-view, wx-list-view, wx-grid-view { display: block; }
wx-text { white-space: pre-line; display: inline; }
wx-text wx-text { display: inline; }
wx-scroll-view { overflow: hidden; scrollbar-width: none; }
wx-swiper { height: 150px; overflow: hidden; position: relative; }
wx-swiper-item { width: 100%; height: 100%; }
wx-button { display: block; position: relative; box-sizing: border-box; margin-left: auto; margin-right: auto; padding: 0 14px;
  font-size: 18px; line-height: 2.55555556; text-align: center; border-radius: 5px; overflow: hidden; color: #000000;
  background-color: #f8f8f8; -webkit-tap-highlight-color: transparent; }
wx-button::after { content: " "; position: absolute; box-sizing: border-box; top: 0; left: 0; width: 200%; height: 200%;
  border: 1px solid rgba(0, 0, 0, 0.2); border-radius: 10px; transform: scale(0.5); transform-origin: 0 0; pointer-events: none; }
wx-button[type=primary] { color: #ffffff; background-color: #07c160; }
wx-button[type=warn] { color: #ffffff; background-color: #e64340; }
wx-button[size=mini] { display: inline-block; line-height: 2.3; font-size: 13px; padding: 0 1.34em; }
wx-button[disabled] { color: rgba(0, 0, 0, 0.3); }
wx-input { display: block; overflow: hidden; height: 1.4em; min-height: 1.4em; }
wx-textarea { display: block; width: 300px; height: 150px; overflow: hidden; }
wx-input > input, wx-textarea > textarea { border: 0; outline: 0; margin: 0; padding: 0; width: 100%; height: 100%;
  font: inherit; color: inherit; text-align: inherit; background: none; resize: none; display: block; box-sizing: border-box; }
wx-image, wx-cover-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img, wx-cover-image > img { display: block; width: 100%; height: 100%; }
wx-image[mode=widthFix] { height: auto; }
wx-image[mode=widthFix] > img { height: auto; }
wx-image > img:not([src]), wx-cover-image > img:not([src]) { visibility: hidden; }
wx-switch { display: inline-block; box-sizing: border-box; width: 52px; height: 32px; border-radius: 16px;
  background: #e0e0e0; position: relative; vertical-align: middle; }
wx-switch::after { content: ""; position: absolute; left: 1px; top: 1px; width: 30px; height: 30px; border-radius: 50%; background: #ffffff; }
wx-switch[checked] { background: #04be02; }
wx-switch[checked]::after { left: 21px; }
wx-checkbox, wx-radio { display: inline-block; }
wx-checkbox::before, wx-radio::before { content: ""; display: inline-block; box-sizing: border-box; width: 22px; height: 22px;
  margin-right: 5px; border: 1px solid #d1d1d1; border-radius: 3px; vertical-align: middle; background: #ffffff; }
wx-radio::before { border-radius: 50%; }
wx-checkbox[checked]::before, wx-radio[checked]::before { background: #09bb07; border-color: #09bb07; }
wx-slider { display: block; height: 28px; margin: 10px 18px; border-bottom: 2px solid #e9e9e9; }
wx-progress { display: block; height: 6px; background: #ebebeb; }
wx-progress > div { height: 100%; background: #09bb07; }
wx-icon { display: inline-block; width: 23px; height: 23px; }
wx-canvas, wx-video, wx-map, wx-camera { display: inline-block; width: 300px; height: 150px; }
wx-canvas > canvas { width: 100%; height: 100%; }
wx-label { cursor: pointer; }
wx-picker-view { height: 200px; overflow: hidden; }
`
