import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { edition, type EditionLevel } from '$models/architecture/edition';
import type { Fields } from '$models/architecture/field';
import { GapId, ObjectId, TaskId } from '$models/architecture/identifier';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';
import { buildDocument } from './build';

/** What stands before the tables of a Form 01 about cells that lack data. */
function remarksOf(architecture: Architecture, level: EditionLevel = 'internal'): readonly string[] {
	const given = fixtureInput(architecture);
	const input = {
		...given,
		scenes: [],
		edition: edition(architecture, { level, asOf: given.asOf, pack: given.pack })
	};
	return buildDocument(input, { ...noPainter, holds: conditionsOf(input) })
		.model.sections.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : []))
		.filter((text) => text.includes('chưa có dữ liệu ở cột'));
}

const without = (fields: Fields, field: string): Fields =>
	Object.fromEntries(Object.entries(fields).filter(([id]) => id !== field));

/** The fixture with a second gap that says what it completes as `content` does, '' for not at all. */
function withContent(architecture: Architecture, content: string): Architecture {
	const gap = architecture.gaps.get(GapId('g2'));
	if (gap === undefined) throw new Error('The fixture has g2');
	const fields = { ...without(gap.fields, 'content'), ...(content === '' ? {} : { content: { value: content } }) };
	return { ...architecture, gaps: new Map([...architecture.gaps, [gap.id, { ...gap, fields }]]) };
}

test('cells that lack data are told by the code of the record that should say them, each once', () => {
	const given = withContent(fixtureArchitecture(), '');
	const [t1, t2] = [given.tasks.get(TaskId('t1')), given.tasks.get(TaskId('t2'))];
	if (t1 === undefined || t2 === undefined) throw new Error('The fixture has two tasks');
	const alone = (id: string, code: string) => ({ ...t1, id: TaskId(id), code });
	const tasks = new Map(
		[
			{ ...t1, fields: without(t1.fields, 'result') },
			{ ...t2, fields: without(t2.fields, 'result') },
			alone('t3', 'NV-3'),
			alone('t4', '')
		].map((task) => [task.id, task])
	);
	const remarks = remarksOf({ ...given, tasks });
	expect(remarks.join('\n')).not.toMatch(/\(;|; ;|; \)|\(\)/u);
	expect(remarks.map((text) => text.replace(/^Bảng \d+: /u, ''))).toContain(
		'chưa có dữ liệu ở cột “Nội dung cần hoàn thiện” (ND-2), “Kết quả kiến trúc cần đạt” (NV-1; NV-2); cơ quan bổ sung tại Mẫu số 03.'
	);
});

test('what readers may not see is not said to be missing', () => {
	const architecture = withContent(fixtureArchitecture(), 'Nâng cấp KT-10 của tỉnh');
	const hidden = architecture.objects.get(ObjectId('o10'));
	if (hidden === undefined) throw new Error('The fixture has o10');
	const fields = { ...hidden.fields, circulation: { value: 'restricted' } };
	const objects = new Map([...architecture.objects, [hidden.id, { ...hidden, fields }]]);
	const content = '“Nội dung cần hoàn thiện”';
	expect(remarksOf(withContent(architecture, '')).join('\n')).toContain(content);
	expect(remarksOf({ ...architecture, objects }, 'internal').join('\n')).not.toContain(content);
});

test('a public form names no cell that lacks data, by which others would be known as withheld', () => {
	expect(remarksOf(withContent(fixtureArchitecture(), ''), 'public')).toEqual([]);
	const read = readCanonical(readFileSync('models/samples/bo-van-hoa.khuevan.json', 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	expect(remarksOf(read.value.architecture, 'public')).toEqual([]);
});
