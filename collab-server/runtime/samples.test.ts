import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { addPerson, startRuntime, value } from './fixture';

const folder = new URL('../../models/samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));

function architectureIn(text: string): Architecture {
	const read = readCanonical(text);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.architecture;
}

it.each(samples)('a chief engineer of its agency opens %s from a file, and nobody of another', async (name) => {
	const canonical = readFileSync(new URL(name, folder), 'utf8');
	const sample = architectureIn(canonical);
	const { runtime, store } = await startRuntime();
	await addPerson(store, 'chi', 'chief-engineer', { agency: sample.meta.agency });
	await addPerson(store, 'la', 'chief-engineer', { agency: '01' });

	expect(await runtime.createArchitecture('la', { canonical })).toMatchObject({
		ok: false,
		error: { code: 'not-allowed' }
	});
	const { id } = value(await runtime.createArchitecture('chi', { canonical }));
	const opened = architectureIn(value(await runtime.readArchitecture('chi', id)));
	expect({ ...opened, meta: { ...opened.meta, id: sample.meta.id } }).toEqual(sample);
});

it('names the fault of a file that was cut off, and where another was changed to what nobody can read', async () => {
	const canonical = readFileSync(new URL('ca-mau.khuevan.json', folder), 'utf8');
	const { runtime, store } = await startRuntime();
	await addPerson(store, 'chi', 'chief-engineer', { agency: '96' });
	expect(await runtime.createArchitecture('chi', { canonical: canonical.slice(0, 5000) })).toMatchObject({
		ok: false,
		error: { code: 'invalid', reason: 'not-json', place: 'canonical' }
	});
	const changed = canonical.replace('"frame": "province"', '"frame": 7');
	expect(await runtime.createArchitecture('chi', { canonical: changed })).toMatchObject({
		ok: false,
		error: { code: 'invalid', reason: 'wrong-shape', place: 'meta/frame' }
	});
});
