/**
 * What `npm test` runs: everything but what `npm run torture` alone does (`docs/torture.md`), and a closing line that counts
 * all of it; it is to stay below 20 minutes on two cores. Other people's programs that judge our files (Chromium,
 * LibreOffice, Poppler, xmllint) are installed with apt-get where that may be done, else named in one line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch-folder.mjs';

const reports = join(process.cwd(), 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: [] };

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	return status === 0;
}

/** The same while something else runs: what it says is told in one piece. Answers whether it ended well. */
function beside(command, args, env = {}, name = [command, ...args].join(' ')) {
	const child = spawn(command, args, { env: { ...process.env, ...env } });
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
	return new Promise((resolve) => {
		const ended = (passed) => {
			console.log(`\n== ${name}`);
			process.stdout.write(Buffer.concat(said));
			resolve(passed);
		};
		child.once('error', () => ended(false));
		child.once('close', (status) => ended(status === 0));
	});
}

const scratch = { TMPDIR: scratchFolder() };

/** Programs by the Debian package that brings them. */
const programs = [
	['chromium', 'chromium'],
	['chromium-headless-shell', 'chromium-headless-shell'],
	['soffice', 'libreoffice-writer-nogui libreoffice-calc-nogui'],
	['libslideshowlo.so', 'libreoffice-impress-nogui'],
	['pdftotext', 'poppler-utils'],
	['xmllint', 'libxml2-utils'],
	['unzip', 'unzip'],
	['openssl', 'openssl'],
	['postgres', 'postgresql'],
	['strace', 'strace']
];

/** Debian keeps the servers' programs of each version, and what LibreOffice consists of, in folders of their own. */
const isThere = (program) =>
	has(program) ||
	['postgresql/*/bin', 'libreoffice/program'].some(
		(folder) => spawnSync('sh', ['-c', `ls /usr/lib/${folder}/${program}`]).status === 0
	);

async function installPrograms() {
	const missing = programs.filter(([program]) => !isThere(program));
	if (missing.length === 0) return true;
	const packages = missing.flatMap(([, names]) => names.split(' '));
	const mayInstall = has('apt-get') && process.getuid?.() === 0;
	if (!mayInstall) {
		console.error(
			`Missing: ${missing.map(([program]) => program).join(', ')}. Get them with: sudo apt-get install -y ${packages.join(' ')}`
		);
		return false;
	}
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	return (
		(await beside('apt-get', ['update', '-q'], env)) &&
		(await beside('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env))
	);
}

/** The libraries that package-lock.json names, unless they are there already. */
function installLibraries() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	const stamp = 'node_modules/.khuevan/installed';
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
	if (!run('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'])) return false;
	mkdirSync('node_modules/.khuevan', { recursive: true });
	writeFileSync(stamp, lock);
	return true;
}

/** One check that passes or fails as a whole. */
async function step(name, command, args) {
	const passed = await beside(command, args, {}, name);
	total[passed ? 'passed' : 'failed'] += 1;
	console.log(`${passed ? 'ok' : 'FAILED'}: ${name}`);
	return passed;
}

/** Answers which of them passed. */
async function inTurn(steps) {
	const passed = [];
	for (const [name, command, args] of steps) passed.push(await step(name, command, args));
	return passed;
}

function unit() {
	console.log('\n== unit and property tests');
	const file = join(reports, 'unit.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const passed = run('npx', ['vitest', 'run', ...reporters], scratch);
	if (!existsSync(file)) {
		total.failed += 1;
		return;
	}
	const report = JSON.parse(readFileSync(file, 'utf8'));
	total.passed += report.numPassedTests;
	// A file that could not even be loaded counts as one failure.
	total.failed += report.numFailedTests + (passed || report.numFailedTests > 0 ? 0 : 1);
	for (const suite of report.testResults) {
		for (const test of suite.assertionResults) {
			if (['pending', 'skipped', 'todo'].includes(test.status)) total.skipped.push(test.fullName);
		}
	}
}

function journeys() {
	console.log('\n== journeys in the browser');
	const file = join(reports, 'journeys.json');
	const env = { ...scratch, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
	const passed = run('npx', ['playwright', 'test', '--reporter=list,json'], env);
	if (!existsSync(file)) {
		total.failed += 1;
		return;
	}
	const { stats } = JSON.parse(readFileSync(file, 'utf8'));
	total.passed += stats.expected + stats.flaky;
	total.failed += stats.unexpected + (passed || stats.unexpected > 0 ? 0 : 1);
	for (let count = 0; count < stats.skipped; count += 1) total.skipped.push('a journey (see the list above)');
}

// They judge what the tests make; what is checked before needs none of them.
const areProgramsThere = installPrograms();
if (!installLibraries()) {
	console.log('\n0 passed, 1 failed');
	process.exit(1);
}
// Alone, since that writes what others read.
await step('what the types of routes are', 'npx', ['svelte-kit', 'sync']);
// Each of the two keeps one core busy, as long as the other: building and its neighbours take 290 s of the processor, types
// and lint 260. Built before the unit tests: some of them ask the app as it is shipped.
const [[isBuilt]] = await Promise.all([
	inTurn([
		['build', 'npm', ['run', '--silent', 'build']],
		['layout of the code', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
		['direction of imports, no circles', 'npm', ['run', '--silent', 'check:imports']]
	]),
	inTurn([
		['types', 'npx', ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error']],
		['lint', 'npx', ['eslint', '.']],
		['licences of what is shipped', 'npm', ['run', '--silent', 'check:licences']]
	])
]);
if (!(await areProgramsThere)) total.failed += 1;
unit();
if (isBuilt) journeys();

for (const name of total.skipped) console.log(`skipped: ${name}`);
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''}`
);
process.exit(total.failed > 0 ? 1 : 0);
