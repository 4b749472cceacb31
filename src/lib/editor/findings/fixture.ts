/** A finding for tests, right but for what a test says otherwise. */
import type { Finding } from '$models/conformance/report';

const words = (text: string) => ({ vi: text, en: text });

export function findingOf(rule: string, record: string, part: Partial<Finding> = {}): Finding {
	return {
		id: `${rule}:object:${record}`,
		rule,
		ruleTitle: words(`Quy tắc ${rule}`),
		verdict: 'fail',
		severity: 'required',
		subject: { kind: 'object', id: record, code: `KT-${record}`, name: `Hệ thống ${record}` },
		fields: ['owner'],
		message: words(`“Hệ thống ${record}” thiếu chủ quản.`),
		howToFix: words('Điền chủ quản.'),
		basis: 'Quyết định 1425/QĐ-TTg, Điều 2',
		paraphrase: words('Mỗi đối tượng có chủ quản.'),
		fix: null,
		asked: false,
		...part
	};
}
