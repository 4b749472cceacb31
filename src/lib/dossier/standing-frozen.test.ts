import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import type { Manifest } from '$exporters/dossier/manifest';
import { standingFrozen } from './standing-frozen';

const architecture = fixtureArchitecture();
const claims = fixtureInput().dossier;
const asOf = '2026-09-30';

function manifestOf(of: Architecture, dossier: Manifest['dossier'] = claims): Manifest {
	const cut = edition(of, { level: 'internal', asOf, pack: fixturePack }).architecture;
	return {
		...{ dossier, architecture: of.meta.id, framework: of.meta.name, pack: of.meta.pack, edition: 'internal', asOf },
		agency: { id: of.meta.agency, name: of.meta.agencyName },
		state: createHash('sha256').update(writeCanonical(cut, noClaims)).digest('hex'),
		files: []
	};
}

/** A server that keeps version 1.0, and in which state its submission is. */
const server =
	(state: string | null, name = '1.0') =>
	(path: string): Promise<string> => {
		if (path.endsWith('/versions'))
			return Promise.resolve(JSON.stringify([{ name, submission: state === null ? null : { state } }]));
		if (path.endsWith('/versions/1.0/pack')) return Promise.resolve(JSON.stringify(fixturePack));
		if (path.endsWith('/versions/1.0')) return Promise.resolve(writeCanonical(architecture, claims));
		return Promise.reject(new Error(path));
	};

const renamed = { ...architecture, chapters: new Map([...architecture.chapters, ['form01/I', 'Khác']]) };

describe('a dossier given back, and the frozen version of its number', () => {
	it.each([
		['issued', 'issued'],
		['superseded', 'superseded'],
		['in-review', 'frozen'],
		[null, 'frozen']
	] as const)('are the same where nothing differs; a submission that is %s is told as %s', async (state, told) => {
		expect(await standingFrozen('a', manifestOf(architecture), server(state))).toEqual({
			version: '1.0',
			isSame: true,
			state: told
		});
	});

	it('are two where the dossier shows something else', async () => {
		const found = await standingFrozen('a', manifestOf(renamed), server('issued'));
		expect(found).toEqual({ version: '1.0', isSame: false, state: 'issued' });
	});

	it('are not compared where the dossier is a draft, its number is of no version, or nothing can be read', async () => {
		const draft = manifestOf(architecture, { ...claims, draft: 'drawn-up' });
		expect(await standingFrozen('a', draft, server('issued'))).toBeNull();
		expect(await standingFrozen('a', manifestOf(architecture), server('issued', '2.0'))).toBeNull();
		expect(await standingFrozen('a', manifestOf(architecture), () => Promise.reject(new Error('403')))).toBeNull();
	});
});
