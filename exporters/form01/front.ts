/** The title page and the draft decision. What only the agency can say stands in square brackets, as drafts do. */
import type { FrameId } from '$models/architecture/architecture';
import type { Instrument } from '$models/framework/pack';
import type { ExportInput } from '$exporters/exporter';
import { printable, UNDETERMINED, vietnameseDate } from '$exporters/form03/wording';
import type { DraftDecision, FrontMatter } from './document';

interface Office {
	/** Head of the paper and who decides, from the agency's name in capitals. */
	readonly issuer: (agency: string) => string;
	readonly authority: (agency: string) => string;
	readonly signer: string;
	/** Who decides, within a sentence. */
	readonly by: (agency: string) => string;
	readonly sign: string;
	readonly office: string;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');
/** `Ủy ban nhân dân tỉnh Cà Mau` of `UBND tỉnh Cà Mau`. */
export const inFull = (agency: string): string => agency.replace(/^UBND\b/u, 'Ủy ban nhân dân');

const offices: Readonly<Record<FrameId, Office>> = {
	province: {
		issuer: (agency) => upper(inFull(agency)),
		authority: (agency) => `CHỦ TỊCH ${upper(inFull(agency))}`,
		signer: 'CHỦ TỊCH',
		by: (agency) => `Chủ tịch ${agency}`,
		sign: 'QĐ-UBND',
		office: 'Chánh Văn phòng Ủy ban nhân dân, Giám đốc các Sở'
	},
	ministry: {
		issuer: upper,
		authority: () => '[NGƯỜI ĐỨNG ĐẦU CƠ QUAN]',
		signer: '[CHỨC VỤ NGƯỜI KÝ]',
		by: (agency) => `[Người đứng đầu] ${agency}`,
		sign: 'QĐ-[…]',
		office: 'Chánh Văn phòng, Thủ trưởng các đơn vị thuộc cơ quan'
	},
	organisation: {
		issuer: upper,
		authority: () => '[NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC]',
		signer: '[CHỨC VỤ NGƯỜI KÝ]',
		by: (agency) => `[Người đứng đầu] ${agency}`,
		sign: 'QĐ-[…]',
		office: 'Chánh Văn phòng, Thủ trưởng các đơn vị thuộc cơ quan, tổ chức'
	}
};

/** `ngày 29 tháng 7 năm 2026`; days under ten and the first two months are padded, as Nghị định 30 asks. */
export function longDate(iso: string): string {
	const [year, month, day] = iso.split('-');
	if (year === undefined || month === undefined || day === undefined) return 'ngày … tháng … năm …';
	return `ngày ${day.padStart(2, '0')} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

const ground = ({ number, date, issuer, title }: Instrument): string => {
	const named = number.replace(/^(Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị) (?=\d)/u, '$1 số ');
	return [
		`Căn cứ ${named}`,
		date === '' ? '' : ` ${longDate(date)}`,
		issuer === '' ? '' : ` của ${issuer}`,
		` về ${title.vi};`
	].join('');
};

/** Full name of the framework, as the agency gave it. */
export const frameworkName = ({ edition, pack }: ExportInput): string => {
	const { meta } = edition.architecture;
	return pack.frames.find(({ id }) => id === meta.frame)?.name.vi ?? meta.name;
};

const orUndetermined = (text: string): string => (text === '' ? UNDETERMINED : text);

export function frontMatter(input: ExportInput): FrontMatter {
	const { meta } = input.edition.architecture;
	const { code, version, cutoffDate, effectiveDate } = input.dossier;
	const identity: (readonly [string, string])[] = [
		['Mã hồ sơ', orUndetermined(code)],
		['Phiên bản', orUndetermined(version)],
		['Ngày chốt dữ liệu', orUndetermined(vietnameseDate(cutoffDate))],
		['Ngày hiệu lực', orUndetermined(vietnameseDate(effectiveDate ?? ''))]
	];
	return {
		title: printable(upper(`Tài liệu ${frameworkName(input)}`)),
		agency: printable(upper(`của ${inFull(meta.agencyName)}`)),
		identity,
		footer: printable(
			`Mã hồ sơ ${orUndetermined(code)} · Phiên bản ${orUndetermined(version)} · Ngày chốt dữ liệu ${orUndetermined(vietnameseDate(cutoffDate))}${meta.sample ? ' · Dữ liệu minh họa' : ''}`
		),
		attachedTo: printable(
			`(Kèm theo Quyết định số …/${offices[meta.frame].sign} ngày … tháng … năm … của ${offices[meta.frame].by(inFull(meta.agencyName))})`
		),
		warning: meta.sample ? 'DỮ LIỆU MINH HỌA – không phải số liệu của cơ quan' : ''
	};
}

export function draftDecision(input: ExportInput): DraftDecision {
	const { meta } = input.edition.architecture;
	const office = offices[meta.frame];
	const name = frameworkName(input);
	const agency = inFull(meta.agencyName);
	const cited = new Set(input.pack.rules.map(({ basis }) => basis.instrument));
	const certain = input.pack.instruments.filter(
		({ status, certainty }) => status === 'in-force' && (certainty === 'official-text' || certainty === 'public-copy')
	);
	const grounds = certain.filter(({ id }, at) => at === 0 || cited.has(id));
	return {
		issuer: printable(office.issuer(meta.agencyName)),
		number: `Số:        /${office.sign}`,
		placeAndDate: '[Địa danh], ngày … tháng … năm …',
		subject: printable(`Về việc ban hành ${name} của ${agency}, phiên bản ${orUndetermined(input.dossier.version)}`),
		authority: printable(office.authority(meta.agencyName)),
		grounds: [
			'Căn cứ [văn bản quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của cơ quan];',
			...grounds.map(ground).map(printable),
			'Theo đề nghị của [đơn vị đầu mối kiến trúc].'
		],
		articles: [
			printable(
				`Ban hành kèm theo Quyết định này ${name} của ${agency} (mã hồ sơ ${orUndetermined(input.dossier.code)}, phiên bản ${orUndetermined(input.dossier.version)}, ngày chốt dữ liệu ${orUndetermined(vietnameseDate(input.dossier.cutoffDate))}), gồm: Tài liệu (Mẫu số 01), bộ sơ đồ (Mẫu số 02) và bộ dữ liệu kiến trúc (Mẫu số 03).`
			),
			'Quyết định này có hiệu lực kể từ ngày ký.',
			`${office.office} và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`
		],
		signer: office.signer,
		recipients: ['Như Điều 3;', '[Cơ quan, đơn vị nhận];', 'Lưu: VT, […].']
	};
}
