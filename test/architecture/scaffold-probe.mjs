/** What `npm run scaffold` would write for the three words it is given, as JSON on standard output. */
import { featureFiles } from '../../scripts/scaffold/feature.mjs'
import { featureName } from '../../scripts/scaffold/names.mjs'

process.stdout.write(JSON.stringify(featureFiles(featureName(process.argv.slice(2)))))
