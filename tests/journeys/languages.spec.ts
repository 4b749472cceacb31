/** Content in two languages: where a framework asks for the English of a field, the form takes both. */
import { smallPack } from '$collab/runtime/fixture';
import { expect, test } from './server';
import { Workbench } from './workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';

/** A framework upon that of Decision 1425 with one field more, asked for in English too. It stands for no instrument. */
function packWithEnglish(): object {
	const words = (vi: string, en: string) => ({ vi, en });
	const field = {
		id: 'publicName',
		subject: 'object',
		label: words('Tên công bố', 'Published name'),
		type: 'text',
		list: '',
		level: 'optional',
		english: 'recommended',
		requiredWhen: null,
		kinds: [],
		facet: '',
		hint: words('Tên dùng khi công bố.', 'The name under which it is published.'),
		restricted: false,
		provenance: { instrument: 'qd-1425', article: '', certainty: 'illustrative' }
	};
	return { ...smallPack('1'), fields: { fields: [field] } };
}

test(
	'a field is written in both languages, one beside the other, kept, and found',
	{ tag: '@now-and-then' },
	async ({ server, page }) => {
		const a = new Workbench(page);
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const id = page.url().split('/').at(-1) ?? '';
		const headers = { origin: server.origin };
		const installed = await page.request.post(`${server.origin}/api/v1/packs`, {
			headers,
			data: { files: packWithEnglish() },
			// The line was kept open by the page's first call and may be closed by now.
			maxRetries: 2
		});
		expect(installed.ok()).toBe(true);
		const switched = await page.request.post(`${server.origin}/api/v1/architectures/${id}/pack`, {
			headers,
			data: { pack: 'small@1' }
		});
		expect(switched.ok()).toBe(true);
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');

		await a.choose(portal);
		await a.field('Tên công bố').fill('Cổng thông tin Cà Mau');
		await a.field('Tên công bố').press('Enter');
		await a.field('Tên công bố (tiếng Anh)').fill('Ca Mau Portal');
		await a.field('Tên công bố (tiếng Anh)').press('Enter');
		await a.saved();
		// What has no English is asked for in one language, as before.
		await expect(a.field('Tên đối tượng')).toHaveValue(portal);
		await expect(a.properties.getByLabel('Tên đối tượng (tiếng Anh)')).toHaveCount(0);

		const read = await page.request.get(`${server.origin}/api/v1/architectures/${id}`);
		const { objects } = (await read.json()) as { objects: { fields: Record<string, unknown> }[] };
		expect(objects.map(({ fields }) => fields)).toContainEqual(
			expect.objectContaining({ publicName: 'Cổng thông tin Cà Mau', publicNameEn: 'Ca Mau Portal' })
		);

		await page.keyboard.press('Control+k');
		const palette = page.getByRole('dialog', { name: 'Bảng lệnh' });
		await palette.getByRole('combobox').fill('ca mau portal');
		await expect(palette.getByRole('option').first()).toContainText('Ca Mau Portal');
	}
);
