import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { knownAgencies } from '$lib/server/agencies';
import { samplesFor } from './samples';

const folder = 'models/samples';

it('offers each sample that comes along, as what its file says that it is', () => {
	const offered = samplesFor(() => true);
	expect(offered.map(({ file }) => file).toSorted()).toEqual(
		readdirSync(folder)
			.filter((name) => name.endsWith('.khuevan.json'))
			.toSorted()
	);
	for (const { file, frame, agency } of offered) {
		const read = readCanonical(readFileSync(`${folder}/${file}`, 'utf8'));
		expect(read).toMatchObject({ ok: true, value: { architecture: { meta: { frame, agency, sample: true } } } });
		expect(knownAgencies.find(({ id }) => id === agency)).toMatchObject({ frame });
	}
});

it('offers none of an agency that the reader may create nothing in', () => {
	expect(samplesFor((agency) => agency === '96').map(({ frame }) => frame)).toEqual(['province']);
	expect(samplesFor(() => false)).toEqual([]);
});
