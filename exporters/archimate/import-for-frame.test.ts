/** What a model of another program lacks, as an architecture of a frame, and what it says that no diagram has a box for. */
import { expect, test } from 'vitest';
import { liveDiagrams } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { packOf, saidBy, written } from './fixture';
import { importArchimate, type ImportOptions } from './import';

const pack = packOf('vn-1425');
const place = 'x="10" y="20" w="120" h="55"';
const text = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">
<name xml:lang="vi">Mô hình</name>
<elements>
<element identifier="id-goal" xsi:type="Goal"><name xml:lang="vi">Người dân hài lòng</name></element>
<element identifier="id-app" xsi:type="ApplicationComponent"><name xml:lang="vi">Cổng</name></element>
</elements>
<views><diagrams><view identifier="id-v" xsi:type="Diagram"><name xml:lang="vi">Mục tiêu</name>
<node identifier="id-frame" xsi:type="Container" x="0" y="0" w="400" h="200"><label xml:lang="vi">Mục tiêu chung</label>
<node identifier="id-n1" xsi:type="Element" elementRef="id-goal" ${place}/>
</node></view></diagrams></views>
</model>`;

async function read(of: string, more: Partial<ImportOptions> = {}) {
	const found = await importArchimate(new TextEncoder().encode(of), 'a.xml', {
		packOf: builtInPack,
		id: 'k1',
		...more
	});
	if (!found.ok) throw new Error(found.problem.message);
	return found.value;
}

test.each(pack.frames.map(({ id, mandatoryDiagrams }) => [id, mandatoryDiagrams] as const))(
	'a file from elsewhere gets the mandatory diagrams of the frame %s beside its views',
	async (frame, mandatory) => {
		const { architecture, added } = await read(text, { pack, head: { frame } });
		expect(mandatory.length).toBeGreaterThan(1);
		expect(added.map(({ type }) => type)).toEqual(mandatory);
		expect(liveDiagrams(architecture).map(({ type }) => type)).toEqual(['SĐ-04', ...mandatory]);
		// Our own file comes back as it was written.
		const again = await read(written(architecture, pack, []));
		expect(again.added).toEqual([]);
		expect(again.architecture.diagrams.size).toBe(mandatory.length + 1);
	}
);

test('a model that stays in its own language gets none', async () => {
	expect((await read(text)).added).toEqual([]);
});

test('a goal is drawn by its name where the view has it, and is the element again on the way out', async () => {
	const { architecture, ledger } = await read(text, { pack });
	const notes = [...architecture.nodes.values()].filter(({ kind }) => kind === 'note');
	expect(notes).toMatchObject([{ group: true }, { text: 'Người dân hài lòng' }]);
	expect(ledger.filter(({ code }) => code === 'drawn-by-name')).toHaveLength(1);
	const view = saidBy(written(architecture, pack, [])).views.find(({ id }) => id === 'id-v');
	expect(view?.nodes).toMatchObject([{ type: 'Container', nodes: [{ type: 'Element', ref: 'id-goal', labels: [] }] }]);
});
