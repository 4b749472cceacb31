/** What the conditions of the outline's tables let in, by the words that people write. */
import { describe, expect, test } from 'vitest';
import { edition } from '$models/architecture/edition';
import { GapId } from '$models/architecture/identifier';
import { flatSections } from '$models/framework/sections';
import { conditionsOf } from '$exporters/document/conditions';
import { fixtureInput } from '$exporters/form03/fixture';

const given = fixtureInput();

/** Whether the table of gaps under a heading lists one of these words. */
function lists(path: string, content: string): boolean {
	const section = flatSections(given.pack.forms.form01.sections).find((one) => one.path === path);
	const block = section?.blocks.find((one) => one.kind === 'table' && one.shape === 'gaps');
	const [model] = [...given.edition.architecture.gaps.values()];
	if (block?.kind !== 'table' || block.where === null || model === undefined) throw new Error(`No filter at ${path}`);
	const gap = { ...model, id: GapId('asked'), fields: { ...model.fields, content: { value: content } } };
	const architecture = { ...given.edition.architecture, gaps: new Map([[gap.id, gap]]) };
	const holds = conditionsOf({
		pack: given.pack,
		asOf: given.asOf,
		edition: edition(architecture, { level: 'restricted', asOf: given.asOf, pack: given.pack })
	});
	return holds(block.where, { kind: 'gap', id: gap.id });
}

describe('what falls short in mechanisms and policies', () => {
	test.each([
		'Ban hành quy chế quản lý, chia sẻ dữ liệu',
		'Sửa đổi quy định về phân cấp quản trị dữ liệu',
		'Hoàn thiện cơ chế phối hợp giữa các sở',
		'Thiếu văn bản hướng dẫn khai thác dữ liệu dùng chung',
		'Ban hành văn bản thay thế về phí khai thác'
	])('is “%s”', (content) => {
		expect(lists('VIII.6', content)).toBe(true);
	});

	test.each([
		'Kết nối hệ thống văn bản, báo cáo, nhiệm vụ',
		'Nâng cấp phần mềm quản lý văn bản và điều hành',
		'Phần mềm theo dõi chính sách dân tộc chưa kết nối',
		'Bổ sung cơ sở dữ liệu theo quy định tại Quyết định số 1425/QĐ-TTg'
	])('is not “%s”', (content) => {
		expect(lists('VIII.6', content)).toBe(false);
	});
});
