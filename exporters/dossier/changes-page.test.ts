/** The report of changes tells of evidence, which lies beside the model, only where its readers may have all of that. */
import { expect, it } from 'vitest';
import { edition } from '$models/architecture/edition';
import type { Approval, EarlierVersion, ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { changesPage } from './changes-page';

const approval: Approval = {
	...{ version: '1.1', state: '', approvedBy: [], submittedAt: '2026-11-20T02:00:00.000Z', decision: null },
	...{ effectiveDate: null, appraisal: null }
};

function inputFor(level: 'internal' | 'public'): ExportInput {
	const input = fixtureInput();
	const architecture = fixtureArchitecture();
	const cut = edition(architecture, { level, asOf: input.asOf, pack: input.pack });
	const at = '2026-11-18T03:00:00.000Z';
	const earlier: EarlierVersion = {
		...{ version: '1.0', isLast: true, ended: 'returned', cutoffDate: '2026-09-30', edition: cut },
		submittedAt: '2026-11-01T02:00:00.000Z',
		evidence: [
			{ standing: 'added', name: 'bien-ban.pdf', about: 'object:o2', by: 'Trần Thị Bình', at },
			{ standing: 'removed', name: 'cu.pdf', about: 'checklist:7', by: 'Lê An', at },
			{ standing: 'added', name: 'ke-hoach.pdf', about: 'obligation:01', by: 'Lê An', at }
		]
	};
	return { ...input, edition: cut, approval, earlier: [earlier] };
}

it('names what was attached and taken away since the version before, at which record, by whom and when', () => {
	const page = changesPage(inputFor('internal')) ?? '';
	const name = fixtureInput().edition.architecture.objects;
	expect([...name.keys()]).toContain('o2');
	expect(page).toContain('<h2>Minh chứng</h2>');
	expect(page).toMatch(/Thêm<\/span> bien-ban\.pdf, .+ \(Trần Thị Bình, 18\/11\/2026 10:00\)/u);
	expect(page).toMatch(/Bỏ<\/span> cu\.pdf, mục 7 của danh mục kiểm tra \(Lê An, 18\/11\/2026 10:00\)/u);
	expect(page).toMatch(/Thêm<\/span> ke-hoach\.pdf, nghĩa vụ “Xây dựng, .+” \(Lê An, 18\/11\/2026 10:00\)/u);
});

it('tells the public nothing of it', () => {
	expect(changesPage(inputFor('public'))).toBeNull();
});
