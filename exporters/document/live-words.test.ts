import { expect, it } from 'vitest';
import { ObjectId } from '$models/architecture/identifier';
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

it('the list of units of an agency does not name the agency itself, however its name is written', () => {
	const input = fixtureInput();
	const { architecture } = input.edition;
	const [some] = architecture.objects.values();
	if (some === undefined) throw new Error('The fixture has no object');
	const unit = (id: string, name: string) =>
		({ ...some, id: ObjectId(id), kind: 'unit', fields: { ...some.fields, name: { value: name } } }) as const;
	const units = [unit('u1', 'Ủy ban nhân dân tỉnh Cà Mau'), unit('u2', 'Sở Y tế'), unit('u3', 'UBND tỉnh Cà Mau')];
	const objects = new Map([...architecture.objects, ...units.map((one) => [one.id, one] as const)]);
	const { model } = buildDocument(
		{ ...input, scenes: [], edition: { ...input.edition, architecture: { ...architecture, objects } } },
		{ ...noPainter, holds: () => true }
	);
	const lists = model.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'list'));
	const named = lists.map((one) => JSON.stringify(one)).find((one) => one.includes('Sở Y tế')) ?? '';
	expect(named).toContain('Sở Y tế');
	expect(named).not.toContain('tỉnh Cà Mau');
});
