import { describe, expect, it } from 'vitest';
import { Draft } from '$models/architecture/draft';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { catalogueOf, type CatalogueField } from './catalogue';

const label = 'Trạng thái trong hồ sơ, theo vòng đời và phương án';

describe('states in the catalogue that the site and the Markdown bundle are made of', () => {
	const told = (fields: Readonly<Record<string, string>>) => {
		const draft = new Draft(fixtureArchitecture());
		draft.apply(
			Object.entries(fields).map(([key, value]) => ({
				op: 'set' as const,
				root: 'objects' as const,
				id: 'o1',
				key,
				value
			}))
		);
		const catalogue = catalogueOf(fixtureInput(draft.architecture));
		const stateIn = (said: readonly CatalogueField[] | undefined): string | undefined =>
			said?.find(([at]) => catalogue.labels[at]?.vi === label)?.[1];
		return {
			object: stateIn(catalogue.objects.find(({ id }) => id === 'o1')?.fields),
			relations: catalogue.relations.map(({ fields: said }) => stateIn(said))
		};
	};

	it('are those that the forms count a record to, where its column says another', () => {
		expect(told({ modelState: 'both', disposition: 'replace' }).object).toBe('Hiện trạng');
		expect(told({ modelState: 'both', disposition: 'keep' }).object).toBeUndefined();
		expect(told({ modelState: 'to-be', lifecycle: 'ended' }).object).toBe(
			'Không thuộc hiện trạng, không thuộc mục tiêu'
		);
	});
});
