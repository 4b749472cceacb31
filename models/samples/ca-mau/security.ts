/**
 * The security of the province's own systems, one row each: key, level, kind of system, kinds of information, personal
 * data, and what else decides the level. What all systems of a level do alike is said once, below. Made up throughout.
 */
import type { Values } from '../parts';
import { units, type UnitKey } from './units';

type SecurityRow = readonly [
	key: string,
	level: string,
	systemType: string,
	infoTypes: string,
	personalData?: string,
	more?: Values
];

/** Serves one agency, or the whole province. */
const forOne: Values = { infrastructureReach: 'organisation' };
const forAll: Values = { infrastructureReach: 'region' };
/** How many people's basic and sensitive data a system for the public holds. */
const subjects = (basic: number, sensitive: number): Values => ({
	basicSubjects: basic,
	sensitiveSubjects: sensitive
});

const rows: readonly SecurityRow[] = [
	['dc', '3', 'infrastructure', 'private personal', '', forAll],
	['dc-cloud', '3', 'infrastructure', 'private personal', '', forAll],
	['dc-bl', '3', 'infrastructure', 'private personal', '', forOne],
	['wan', '3', 'infrastructure', 'private', '', forAll],
	['lan', '2', 'infrastructure', 'private', '', forOne],
	['camera', '2', 'infrastructure', 'private', '', forOne],
	['salinity', '2', 'infrastructure', 'public', '', forOne],
	['backup', '3', 'infrastructure', 'private personal', '', forAll],
	['soc', '3', 'internal', 'private'],
	['endpoint', '2', 'internal', 'private'],
	['logs', '3', 'internal', 'private'],

	['dwh', '3', 'internal', 'private'],
	['citizen-store', '3', 'public-service', 'private personal', 'basic', subjects(180_000, 0)],
	['db-land', '3', 'internal', 'private personal', 'basic'],
	['db-land-bl', '2', 'internal', 'private personal', 'basic'],
	['db-vessel', '2', 'internal', 'private personal', 'basic'],
	['db-shrimp', '2', 'internal', 'private'],
	['db-forest', '1', 'internal', 'public'],
	['db-water', '1', 'internal', 'public'],
	['db-staff', '3', 'internal', 'private personal', 'basic'],
	['db-education', '2', 'internal', 'private personal', 'basic'],
	['db-health', '3', 'internal', 'private personal', 'sensitive'],
	['db-welfare', '3', 'internal', 'private personal', 'sensitive'],
	['db-planning', '2', 'internal', 'private'],
	['db-heritage', '1', 'internal', 'public'],
	['db-price', '2', 'internal', 'private'],
	['catalogue', '2', 'internal', 'public private'],
	['commune-data', '2', 'internal', 'private'],
	['lgsp', '3', 'infrastructure', 'private personal', '', forAll],
	['ldop', '3', 'infrastructure', 'private personal', '', forAll],
	['analytics', '2', 'internal', 'private'],
	['iot', '2', 'internal', 'private'],
	['vms', '2', 'internal', 'private'],
	['gis', '2', 'internal', 'public private'],
	['sso', '3', 'internal', 'private personal', 'basic'],

	['tthc', '3', 'public-service', 'private personal', 'basic', subjects(420_000, 0)],
	['tthc-bl', '3', 'public-service', 'private personal', 'basic', subjects(150_000, 0)],
	['documents', '3', 'internal', 'private'],
	['reports', '2', 'internal', 'private'],
	['assignments', '2', 'internal', 'private'],
	['paperless', '2', 'internal', 'private'],
	['land-app', '3', 'internal', 'private personal', 'basic'],
	['vessel-app', '2', 'internal', 'private'],
	['shrimp-app', '2', 'internal', 'private'],
	['school-app', '2', 'internal', 'private personal', 'basic'],
	['clinic-app', '3', 'internal', 'private personal', 'sensitive'],
	['welfare-app', '3', 'internal', 'private personal', 'sensitive'],
	['permit-app', '2', 'internal', 'private'],
	['bus-app', '2', 'internal', 'private'],
	['trade-app', '2', 'internal', 'private'],
	['zone-app', '2', 'internal', 'private'],
	['notary-app', '2', 'internal', 'private personal', 'basic'],
	['complaint-app', '2', 'internal', 'private personal', 'basic'],
	['ethnic-app', '2', 'internal', 'private'],

	['staff-app', '2', 'internal', 'private personal', 'basic'],
	['finance-app', '2', 'internal', 'private'],
	['archive-app', '2', 'internal', 'private'],
	['ioc', '2', 'internal', 'private'],
	['zone-ioc', '2', 'internal', 'private'],
	['twin', '2', 'internal', 'private'],
	['broadcast', '2', 'internal', 'public'],
	['ai', '2', 'internal', 'private'],
	['farm-map', '2', 'internal', 'public'],
	['tourism', '2', 'public-service', 'public'],
	['environment', '2', 'internal', 'public'],
	['logistics', '2', 'internal', 'private'],

	['portal', '2', 'public-service', 'public'],
	['portal-units', '2', 'public-service', 'public'],
	// Too low for so many people's data: a planted fault.
	[
		'citizen-app',
		'2',
		'public-service',
		'private personal',
		'basic',
		{ ...subjects(250_000, 0), levelApprovedOn: '2026-09-10' }
	],
	['open-data', '2', 'public-service', 'public'],
	['dashboard', '2', 'internal', 'private'],
	['survey', '2', 'internal', 'public'],
	['cx-speaker', '1', 'internal', 'public'],
	['cx-tourism', '2', 'public-service', 'public']
];

/** Devices have no level of their own; they are protected with the network that they stand in. */
const devices = new Set(['terminals', 'scan', 'meeting-room']);
const withNetwork: Values = {
	circulation: 'internal',
	securityPlan: 'Theo phương án của mạng nội bộ và mạng diện rộng của tỉnh (minh họa)',
	securityStandard: 'TCVN 14423:2026'
};

/** Those that the province's centre does not watch yet. */
const unwatched = new Set(['zone-app', 'ethnic-app', 'cx-speaker', 'cx-tourism']);
/** Still under the edition of the standard before the present one. */
const olderStandard = new Set(['db-forest', 'db-heritage', 'db-price', 'db-land-bl', 'camera', 'salinity']);

const SOC = 'Trung tâm giám sát an ninh mạng tỉnh (SOC)';

/** The level was proposed, decided and is reported on, with numbers in the order of the rows. */
function dossier(number: number, level: string): Values {
	const month = String(3 + (number % 6)).padStart(2, '0');
	const day = String(1 + ((number * 7) % 28)).padStart(2, '0');
	return {
		securityDossier: `Hồ sơ đề xuất cấp độ số ${number} (minh họa)`,
		levelDecision: `Quyết định phê duyệt cấp độ số ${number} (minh họa)`,
		levelApprovedOn: `2026-${month}-${day}`,
		levelApprover: Number(level) >= 3 ? 'owner' : 'specialised-unit',
		securityRulesOn: '2026-02-10',
		securityReportOn: '2026-09-30'
	};
}

const protectedDaily: Values = {
	securityPlanState: 'full',
	endpointSecurity: 'Giải pháp phòng chống mã độc tập trung của tỉnh',
	accessControl: 'Phân quyền theo vai trò, rà soát tài khoản hằng quý',
	accessLog: 'Nhật ký truy cập giữ 12 tháng (minh họa)',
	backupSolution: 'Sao lưu hằng ngày về Hệ thống sao lưu, phục hồi dữ liệu tỉnh; phục hồi thử mỗi năm một lần',
	incidentContact: SOC
};

const personal = (kind: string, owner: UnitKey): Values => ({
	personalData: kind,
	impactAssessment: kind === 'sensitive' ? 'filed' : 'made',
	usageTrace: 'Lưu dấu vết tra cứu, sửa, chia sẻ theo từng người dùng',
	dataPurpose: `Phục vụ nhiệm vụ quản lý nhà nước do ${units[owner]} phụ trách`,
	dataRetention: 'Theo thời hạn lưu trữ của hồ sơ, hết hạn thì hủy có biên bản (minh họa)',
	encryptionAtRest: 'full',
	encryptionInTransit: 'full'
});

/** What there is to say of the security of an own component; nothing where it has no level of its own. */
export function securityOf(key: string, owner: UnitKey, lifecycle: string): Values {
	if (devices.has(key)) return withNetwork;
	const at = rows.findIndex(([row]) => row === key);
	const row = rows[at];
	if (row === undefined) return {};
	const [, level, systemType, infoTypes, personalData = '', more = {}] = row;
	const isBuilt = lifecycle !== 'planned' && lifecycle !== 'building';
	return {
		circulation: 'internal',
		securityLevel: level,
		systemType,
		infoTypes: infoTypes.split(' '),
		securityStandard: olderStandard.has(key) ? 'TCVN 14423:2025' : 'TCVN 14423:2026',
		...(isBuilt
			? {
					securityPlan: 'Phương án bảo đảm an ninh mạng kèm hồ sơ cấp độ (minh họa)',
					...protectedDaily,
					...dossier(at + 1, level),
					...(unwatched.has(key) ? {} : { monitoredBy: SOC })
				}
			: { securityPlan: 'Yêu cầu an ninh mạng đưa vào thiết kế theo cấp độ đề xuất', securityPlanState: 'planned' }),
		...(personalData === '' ? {} : personal(personalData, owner)),
		...more
	};
}
