import { expect, it } from 'vitest';
import type { Certifier } from '$exporters/exporter';
import { fixtureInput } from '$exporters/form03/fixture';
import { evidenceLoss } from './evidence-loss';

const { edition } = fixtureInput();
const withPieces = (...names: readonly string[]) => {
	const evidence = names.map((name) => ({ about: 'object:o1', name, sha256: '0'.repeat(64) }));
	return { decisions: { waivers: [], answers: [], evidence } } as unknown as Certifier;
};

it('tells that attached files are not in the ZIP and where they are named, and nothing where there are none', () => {
	const [told] = evidenceLoss({ certifier: withPieces('a.pdf', 'b.pdf'), edition });
	expect(told).toMatchObject({ place: 'evidence', message: expect.stringMatching(/^2 minh chứng .*không nằm trong/u) });
	expect(evidenceLoss({ certifier: withPieces(), edition })).toEqual([]);
	expect(evidenceLoss({ edition })).toEqual([]);
});

it('tells the public nothing of them', () => {
	expect(evidenceLoss({ certifier: withPieces('a.pdf'), edition: { ...edition, level: 'public' } })).toEqual([]);
});
