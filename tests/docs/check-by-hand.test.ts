import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { check } from '$models/conformance/check';
import { builtInPacks } from '$models/framework/packs';

it('says by hand what the engine says', () => {
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const [pack] = builtInPacks;
	if (!read.ok || pack === undefined) throw new Error('The sample or the pack is not there');
	const { architecture, dossier } = read.value;
	const found = check(architecture, pack, dossier.cutoffDate, { dossier })
		.findings.filter(({ asked }) => !asked)
		.map(({ rule, subject, verdict }) => `${rule} ${subject.id} ${verdict}`);
	const rows = [
		...readFileSync('docs/check-by-hand.md', 'utf8').matchAll(/^\| (\S+) \| \S+ `([^`]+)` .* · (\S+) \|$/gmu)
	];
	expect(rows.map(([, rule, id, verdict]) => `${rule ?? ''} ${id ?? ''} ${verdict ?? ''}`).sort()).toEqual(
		found.sort()
	);
	expect(rows.length).toBeGreaterThanOrEqual(20);
});
