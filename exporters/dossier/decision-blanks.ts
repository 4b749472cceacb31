/** What the decision of Form 01 still leaves open, as the words that go along with a dossier call it. */
import { blankFacts, type FactKey } from '$models/architecture/decision-facts';
import { decisionFacts } from '$exporters/document/issued-by';
import type { ExportInput } from '$exporters/exporter';

const names: Readonly<Record<FactKey, string>> = {
	place: 'địa danh',
	grounds: 'văn bản quy định chức năng, nhiệm vụ, quyền hạn của cơ quan',
	proposer: 'đơn vị đề nghị',
	authorityLine: 'thẩm quyền ký',
	signerTitle: 'chức vụ người ký',
	signerName: 'họ và tên người ký',
	recipients: 'nơi nhận',
	archive: 'ký hiệu lưu'
};

export const decisionBlanks = ({ dossier, edition }: Pick<ExportInput, 'dossier' | 'edition'>): readonly string[] =>
	blankFacts(decisionFacts(dossier), edition.architecture.meta.frame).map((key) => names[key]);
