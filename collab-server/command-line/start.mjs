/**
 * What `npm start` runs, on nothing but Node: installs what package-lock.json says, builds what changed, then serves.
 * Each step is skipped where it was done already, so a second start is a matter of a second.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stamps = join(root, 'node_modules/.khuevan');

function stop(line) {
	console.error(line);
	process.exit(2);
}

function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	stop(`Khuê Văn cần Node.js 20.19 trở lên (máy này có ${process.versions.node}); nên dùng bản 22 hoặc 24.`);
}

/** Runs npm beside this Node and shows what it says; a failure ends the start. */
function npm(args, failed) {
	const cli = process.env.npm_execpath;
	const { status } = cli?.endsWith('.js')
		? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
		: spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) stop(failed);
}

const read = (stamp) => (existsSync(join(stamps, stamp)) ? readFileSync(join(stamps, stamp), 'utf8') : '');

function write(stamp, text) {
	mkdirSync(stamps, { recursive: true });
	writeFileSync(join(stamps, stamp), text);
}

function install() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (read('installed') === lock) return;
	// Not `npm ci`: it fails where a registry lacks binaries of other systems; the versions are those of the lock file all the same.
	console.log('Cài đặt thư viện (chỉ lần đầu, khoảng một đến ba phút)…');
	npm(
		['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'],
		'Không cài đặt được thư viện; xem dòng lỗi của npm ở trên.'
	);
	write('installed', lock);
}

/** Size and time of every file that the build reads. */
function sources() {
	const hash = createHash('sha256');
	const visit = (path) => {
		const entry = statSync(path);
		if (!entry.isDirectory()) {
			hash.update(`${path}:${entry.size}:${entry.mtimeMs}\n`);
			return;
		}
		for (const name of readdirSync(path).sort()) visit(join(path, name));
	};
	for (const name of [
		'src',
		'static',
		'models',
		'exporters',
		'collab-server',
		'svelte.config.js',
		'vite.config.ts',
		'vite.program.config.ts',
		'package-lock.json'
	]) {
		visit(join(root, name));
	}
	return hash.digest('hex');
}

function build() {
	const now = sources();
	if (existsSync(join(root, 'build/handler.js')) && read('built') === now) return;
	console.log('Dựng ứng dụng (khoảng một phút)…');
	npm(['run', '--silent', 'build'], 'Không dựng được ứng dụng; xem dòng lỗi ở trên.');
	write('built', now);
}

checkNode();
install();
build();
const server = spawn(
	process.execPath,
	[join(root, 'collab-server/command-line/khuevan.mjs'), 'serve', ...process.argv.slice(2)],
	{
		cwd: root,
		stdio: 'inherit'
	}
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
