import { createCountersign } from './app.ts';
import { requireWebBuild } from './web-build.ts';

/** What `cdk deploy`, `cdk diff` and `cdk destroy` run: a deploy without the web app is refused. */
createCountersign({ webBuild: requireWebBuild() }).app.synth();
