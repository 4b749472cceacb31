/** Form 03 has one day of a task; the start that people enter is told in the roadmap of Form 01. */
import { expect, test } from 'vitest';
import { edition } from '$models/architecture/edition';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';
import type { ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { buildDocument } from './build';

function withStart(): ExportInput {
	const given = fixtureInput();
	const architecture = fixtureArchitecture();
	const tasks = new Map(
		[...architecture.tasks].map(([id, task]) => [
			id,
			task.code === 'NV-1' ? { ...task, fields: { ...task.fields, start: { value: '2026-10-05' } } } : task
		])
	);
	const told = edition({ ...architecture, tasks }, { level: 'internal', asOf: given.asOf, pack: given.pack });
	return { ...given, scenes: [], edition: told };
}

const startsOf = (input: ExportInput): readonly (readonly string[])[] =>
	buildDocument(input, { ...noPainter, holds: conditionsOf(input) })
		.model.sections.flatMap(({ blocks }) => blocks)
		.flatMap((block) =>
			block.kind === 'table' && /Ngày bắt đầu và thời hạn của nhiệm vụ$/u.test(block.caption) ? block.rows : []
		);

test('the roadmap tells when a task begins, of those alone of which it is known', () => {
	const rows = startsOf(withStart());
	expect(rows.find(([code]) => code === 'NV-1')?.[2]).toBe('05/10/2026');
	expect(rows.every((row) => row[2] !== '')).toBe(true);
});
