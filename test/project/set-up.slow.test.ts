import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ENV = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

function node(cwd: string, ...args: string[]): Promise<Outcome> {
  return new Promise(done => {
    execFile(process.execPath, args, { cwd, env: ENV }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** A project with this one's scripts and configuration, and these files. */
async function projectOf(files: Readonly<Record<string, string>>): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'set-up-'));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']) {
    await cp(join(ROOT, name), join(project, name));
  }
  for (const name of ['setup', 'run.mjs', 'start.mjs']) {
    await cp(join(ROOT, 'scripts', name), join(project, 'scripts', name), { recursive: true });
  }
  // The build weighs its routes by a plugin of the project's own.
  await cp(join(ROOT, 'web/build'), join(project, 'web/build'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await write(project, path, text);
  return project;
}

async function write(project: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

const PAGE = '<!doctype html><title>t</title><script type="module" src="./main.tsx"></script>';
const ECHO =
  'export async function main(argv: string[]) { console.log(JSON.stringify({ argv })); }\n';

describe('a command on a project with packages', () => {
  let project = '';

  beforeAll(async () => {
    project = await projectOf({
      'scripts/echo.ts': ECHO,
      'scripts/broken.ts': "export async function main() { throw new Error('out of paper'); }\n",
      'functions/domain/name.ts': [
        "import { basename } from 'node:path';",
        '/** Not a thing to say in the domain: it shows what `import.meta` speaks of. */',
        "export const NAME = [basename(import.meta.dirname), 'import.meta.dirname'].join(': ');",
      ].join('\n'),
      'functions/local/main.ts': [
        "import { NAME } from '#domain/name.ts';",
        'export async function main(argv: string[]) { console.log(NAME, ...argv); }',
      ].join('\n'),
      'functions/evidence-file/browser.ts': "document.title = 'evidence';\n",
      'functions/evidence-file/style.css': 'h1 { color: teal }\n',
      'functions/evidence-file/page.html': '<!doctype html><title>t</title>',
      'web/index.html': PAGE,
      'web/main.tsx': "document.title = 'one';\n",
      'web/reader/reader.css': 'h1 { color: teal }\n',
      'web/reader/reader.ts': "document.title = 'reader';\n",
    });
    await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  });
  afterAll(() => rm(project, { recursive: true }));

  it('prints nothing of its set-up to standard output, and builds the web app once', async () => {
    const first = await node(project, 'scripts/run.mjs', 'echo', '--json', 'a b');
    expect(first.stderr).toContain('Building the web app');
    expect(first.stdout).toBe('{"argv":["--json","a b"]}\n');
    expect(first.code).toBe(0);

    const second = await node(project, 'scripts/run.mjs', 'echo');
    expect(second.stderr).not.toContain('Building the web app');
    expect(second.stdout).toBe('{"argv":[]}\n');
  });

  it('builds the web app again when a file of it has changed', async () => {
    await write(project, 'web/main.tsx', "document.title = 'two';\n");
    const { stderr } = await node(project, 'scripts/run.mjs', 'echo');
    expect(stderr).toContain('Building the web app');
  });

  it('leaves a manifest of the entries with their hashed files', async () => {
    const read =
      "console.log(require('node:fs').readFileSync('dist/web/asset-manifest.json', 'utf8'))";
    const { stdout } = await node(project, '-e', read);
    const manifest: Record<string, { file: string }> = JSON.parse(stdout);
    expect(manifest['index.html']?.file).toMatch(/^assets\/index-[\w-]{8}\.js$/);
    expect(manifest['reader/reader.css']?.file).toMatch(/^assets\/reader-[\w-]{8}\.css$/);
    expect(manifest['reader/reader.ts']?.file).toMatch(/^assets\/reader-[\w-]{8}\.js$/);
  });

  it('hands what follows to the local server, whose files keep their own place', async () => {
    const { stdout } = await node(project, 'scripts/start.mjs', '--port', '0', '--empty');
    expect(stdout).toBe('domain: import.meta.dirname --port 0 --empty\n');
  });

  it('ends badly, with the error, when the script fails', async () => {
    const { code, stdout, stderr } = await node(project, 'scripts/run.mjs', 'broken');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('out of paper');
  });

  it('says so when there is no such script', async () => {
    const { code, stderr } = await node(project, 'scripts/run.mjs', 'absent');
    expect(code).toBe(1);
    expect(stderr).toBe('There is no scripts/absent.ts in this project.\n');
  });

  it('says what stands in the way when the web app does not build', async () => {
    await write(project, 'web/main.tsx', "import './nowhere.ts';\n");
    const { code, stderr } = await node(project, 'scripts/run.mjs', 'echo');
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere.ts');
    expect(stderr).toContain('The web app does not build; what Vite said about it stands above.');
  });
});

describe('the installation of packages', () => {
  const INSTALL = "import('./scripts/setup/packages.mjs').then(m => m.installPackages())";
  let project = '';

  /** Names `wanted` in package.json and `locked` in the lock file; both are folders of the project. */
  const setDependencies = async (wanted: string[], locked: string[]): Promise<void> => {
    const manifestOf = (names: string[]) => ({
      name: 'p',
      version: '1.0.0',
      dependencies: Object.fromEntries(names.map(name => [name, `file:${name}`])),
    });
    const packages = {
      '': manifestOf(locked),
      ...Object.fromEntries(locked.map(name => [name, { version: '1.0.0' }])),
      ...Object.fromEntries(
        locked.map(name => [`node_modules/${name}`, { resolved: name, link: true }]),
      ),
    };
    const lock = { name: 'p', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
    await write(project, 'package.json', JSON.stringify(manifestOf(wanted)));
    await write(project, 'package-lock.json', JSON.stringify(lock));
  };

  beforeAll(async () => {
    project = await projectOf({
      'one/package.json': '{"name":"one","version":"1.0.0"}',
      'two/package.json': '{"name":"two","version":"1.0.0"}',
    });
    await setDependencies(['one'], ['one']);
  });
  afterAll(() => rm(project, { recursive: true }));

  it('happens when they are missing, and then no more', async () => {
    const first = await node(project, '-e', INSTALL);
    expect(first.stderr).toContain('Installing the locked packages');
    expect(first.code).toBe(0);
    expect((await node(project, '-e', INSTALL)).stderr).toBe('');
    expect((await node(project, '-p', "require('one/package.json').version")).stdout).toBe(
      '1.0.0\n',
    );
  });

  it('happens again when the lock file has changed', async () => {
    await setDependencies(['one', 'two'], ['one', 'two']);
    expect((await node(project, '-e', INSTALL)).stderr).toContain('Installing the locked packages');
    expect((await node(project, '-p', "require('two/package.json').version")).stdout).toBe(
      '1.0.0\n',
    );
  });

  it('that fails is told with what npm said and what to do', async () => {
    await setDependencies(['one', 'two'], ['one']);
    await rm(join(project, 'node_modules'), { recursive: true });
    const { code, stderr } = await node(project, '-e', INSTALL);
    expect(stderr).toContain('Missing: two@1.0.0 from lock file');
    expect(stderr).toContain('npm could not install the packages.');
    expect(code).toBe(1);
  });

  it('touches nothing when node_modules is a link to a folder of others', async () => {
    await rm(join(project, 'node_modules'), { recursive: true, force: true });
    await mkdir(join(project, 'shared'));
    await symlink(join(project, 'shared'), join(project, 'node_modules'));
    const { code, stderr } = await node(project, '-e', INSTALL);
    expect(stderr).toContain('node_modules is a link to a folder that others use too');
    expect(code).toBe(0);
  });
});
