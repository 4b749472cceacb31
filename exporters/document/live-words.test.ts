import { expect, it } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { buildDocument } from '$exporters/form01/build';
import { noPainter } from './no-painter';

it('the list of diagrams gives each the version that its title block bears', () => {
	const input = fixtureInput();
	const { architecture } = input.edition;
	expect(architecture.diagrams.size).toBeGreaterThan(0);
	const told = JSON.stringify(
		buildDocument(
			{ ...input, scenes: [], dossier: { ...input.dossier, version: '7.3' } },
			{ ...noPainter, holds: () => true }
		).model
	);
	const [, after = ''] = told.split('"Mã sơ đồ"');
	expect(after.slice(0, 2000)).toContain('"7.3"');
});
