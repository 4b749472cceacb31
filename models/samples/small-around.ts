/** What stands around both small samples: systems of others, and how papers and groups of data are said. */
import type { Values } from './parts';
import type { OtherPart } from './small-tables';

export const othersOfAll: readonly OtherPart[] = [
	[
		'signature',
		'infrastructure',
		'Hệ thống chứng thực chữ ký số chuyên dùng công vụ',
		'HTS',
		'Ban Cơ yếu Chính phủ',
		'in-use',
		'national-a',
		'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi)'
	],
	[
		'nas',
		'system',
		'Hệ thống quản lý kiến trúc số quốc gia (NAS)',
		'DLHQ',
		'Bộ Khoa học và Công nghệ',
		'connecting',
		'national-a',
		'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi); chủ quản ghi minh họa'
	]
];

/** A document of the agency's own. */
export const paperOf =
	(issuer: string) =>
	(documentType: string, issuedOn: string, number: string): Values => ({ documentType, issuedOn, issuer, number });

/** A group of data: layer, block, the database that makes it, personal data in it. */
export const dataGroup = (
	dataLayer: string,
	dataBlock: string,
	authoritativeSource: string,
	personalDataClass: string
): Values => ({ dataLayer, dataBlock, authoritativeSource, personalDataClass, digitisationPriority: 'high' });
