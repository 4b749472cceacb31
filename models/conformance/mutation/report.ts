/**
 * Tells which mutants of a pack's rules survive, for whoever writes rules:
 * `node --import tsx models/conformance/mutation/report.ts vn-1425 [G]`. Reads the pack's folder, not its index.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { loadPack, type RawFiles } from '$models/framework/load';
import type { Pack } from '$models/framework/pack';
import { proveRules } from '../examples';
import { survivingMutants } from './survivors';

function filesOf(id: string): RawFiles {
	const folder = new URL(`../../framework/${id}/`, import.meta.url);
	const names = ['', 'rules/'].flatMap((under) =>
		readdirSync(new URL(under === '' ? '.' : under, folder))
			.filter((name) => name.endsWith('.json'))
			.map((name) => `${under}${name.replace(/\.json$/u, '')}`)
	);
	return Object.fromEntries(
		names.map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown])
	);
}

function packOf(id: string, only: string): Pack {
	const files = filesOf(id);
	// Rules of another prefix may be in the making; they are left out, and who refers to them with them.
	const kept = Object.fromEntries(
		Object.entries(files).filter(([name]) => !name.startsWith('rules/') || name.startsWith(`rules/${only}`))
	);
	const there = Object.keys(kept)
		.filter((name) => name.startsWith('rules/'))
		.map((name) => name.slice('rules/'.length));
	const chosen = { id: 'chosen', title: { vi: 'Chọn', en: 'Chosen' }, rules: there };
	const profiles = { profiles: there.length === 0 ? [] : [chosen] };
	const form01 = kept['form01'] as { checklist: { rules: string[] }[] } | undefined;
	const forms =
		form01 === undefined
			? {}
			: { form01: { ...form01, checklist: form01.checklist.map((item) => ({ ...item, rules: [] })) } };
	const loaded = loadPack({ ...kept, profiles, ...forms }, (base) => packOf(base, ' '));
	if (loaded.ok) return loaded.value;
	console.error(`${loaded.problem.place ?? id}: ${loaded.problem.message} (${loaded.problem.code})`);
	process.exit(1);
}

const [id = 'vn-1425', prefix = ''] = process.argv.slice(2);
const pack = packOf(id, prefix);
const proof = proveRules(pack);
console.log(
	proof.ok
		? `${proof.value.rules} rules, ${proof.value.examples} examples hold`
		: `${proof.problem.place ?? ''}: ${proof.problem.message}`
);
const { mutants, survivors } = survivingMutants(pack);
for (const { where, change } of survivors) console.log(`${where}: ${change}`);
const killed = mutants === 0 ? 100 : (100 * (mutants - survivors.length)) / mutants;
console.log(`${mutants} mutants, ${survivors.length} survive, ${killed.toFixed(1)} % noticed`);
