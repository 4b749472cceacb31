/**
 * Lists the licences of everything that is installed for running (not only for building) and refuses what Apache-2.0
 * cannot be shipped with. `--write` renews docs/licences.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Licences that may be shipped beside Apache-2.0; weak copyleft is used unchanged as a library. */
const allowed =
	/^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|CC-BY-4\.0|OFL-1\.1|Unlicense|BlueOak-1\.0\.0|Python-2\.0|MPL-2\.0|EPL-2\.0|Zlib|WTFPL|Artistic-2\.0)$/u;

/** Packages whose package.json says nothing or a choice, read in their own files. */
const read = {
	elkjs: 'EPL-2.0',
	khroma: 'MIT',
	jszip: 'MIT'
};

function licenceOf(path, entry) {
	const name = path.replace(/^.*node_modules\//u, '');
	if (name in read) return read[name];
	let licence = entry.license;
	if (licence === undefined) {
		try {
			const own = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
			licence = typeof own.license === 'object' ? own.license.type : (own.license ?? own.licenses?.[0]?.type);
		} catch {
			// An optional package of another system is in the lock file but not on this machine.
			licence = entry.optional ? 'optional, not installed' : undefined;
		}
	}
	return licence ?? 'unknown';
}

/** A choice is allowed when one of its parts is; all parts of a conjunction must be. */
function isAllowed(expression) {
	const bare = expression.replace(/[()]/gu, '').trim();
	if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
	if (bare.includes(' AND ')) return bare.split(' AND ').every(isAllowed);
	return bare === 'optional, not installed' || allowed.test(bare);
}

const rows = Object.entries(lock.packages)
	.filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.link)
	.map(([path, entry]) => ({
		name: path.replace(/^node_modules\//u, ''),
		version: entry.version,
		licence: licenceOf(path, entry)
	}))
	.sort((a, b) => (a.name < b.name ? -1 : 1));

const refused = rows.filter(({ licence }) => !isAllowed(licence));
for (const { name, version, licence } of refused)
	console.error(`${name}@${version}: ${licence} is not on the list of licences that may be shipped`);

const table = [
	'# Licences of what Khuê Văn ships with',
	'',
	'Khuê Văn itself is under Apache-2.0. Made by `npm run check:licences -- --write`; the check refuses any licence that forbids this.',
	'',
	'| package | version | licence |',
	'|---|---|---|',
	...rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
	''
].join('\n');

if (process.argv.includes('--write')) writeFileSync('docs/licences.md', table);
else {
	const kept = readFileSync('docs/licences.md', 'utf8');
	const names = (text) => new Set(text.split('\n').filter((line) => line.startsWith('| ')));
	const missing = [...names(table)].filter(
		(line) => !names(kept).has(line) && !line.includes('optional, not installed')
	);
	if (missing.length > 0) {
		console.error(`docs/licences.md is out of date (${missing[0]}). Renew it: npm run check:licences -- --write`);
		process.exitCode = 1;
	}
}
if (refused.length > 0) process.exitCode = 1;
else console.log(`${rows.length} packages, every licence may be shipped`);
