/** What all components of a small sample say alike: levels of security, personal data, quality of data. */
import { INVENTORY, type Values } from './parts';

/** Whether a component in this state of its life serves somebody. */
export const isRunning = (lifecycle: string): boolean => ['operating', 'upgrading'].includes(lifecycle);

/** Level of security with what it rests on; the rest follows from the level. */
export const level = (securityLevel: string, systemType: string, infoTypes: string, more: Values = {}): Values => ({
	securityLevel,
	systemType,
	infoTypes: infoTypes.split(' '),
	...more
});

/** Personal data, what they are for and how they are watched over. */
export const personal = (personalData: string): Values => ({
	personalData,
	impactAssessment: 'made',
	usageTrace: 'Lưu dấu vết tra cứu, sửa theo từng người dùng (minh họa)',
	dataPurpose: 'Phục vụ nhiệm vụ được giao (minh họa)',
	dataRetention: 'Theo thời hạn lưu trữ của hồ sơ (minh họa)'
});

/** A database that was scored by the six criteria and follows a dictionary. */
export const scored: Values = {
	standardised: 'done',
	...Object.fromEntries(
		['Correct', 'Complete', 'Clean', 'Live', 'Unified', 'Shared'].flatMap((name, at) => [
			[`quality${name}`, 95 - at],
			[`quality${name}Date`, '2026-09-15'],
			[`quality${name}Evidence`, 'Báo cáo rà soát (minh họa)']
		])
	),
	dictionaryVersion: 'Từ điển dữ liệu dùng chung, phiên bản 1.0 (minh họa)',
	reviewedOn: '2026-09-15',
	assessment: `Đã rà soát; ${INVENTORY}`,
	updateCycle: 'monthly',
	lastUpdatedOn: '2026-11-10',
	updateProcedure: 'Đơn vị nghiệp vụ cập nhật hằng tháng (minh họa)',
	qualityContact: 'Bộ phận dữ liệu (minh họa)',
	identifierScheme: 'Mã định danh theo danh mục dùng chung (minh họa)',
	dataStandard: 'Từ điển dữ liệu dùng chung (minh họa)',
	metadata: 'Mô tả theo mẫu dữ liệu đặc tả (minh họa)'
};

/** What a component says of its security, from its level and where it stands. */
export function secured(kind: string, layer: string, lifecycle: string, number: number, said: Values): Values {
	const isStored = ['system', 'platform', 'database'].includes(kind);
	if (said['securityLevel'] === undefined && !isStored) return {};
	const isHigh = Number(said['securityLevel'] ?? 0) >= 3;
	return {
		circulation: 'internal',
		...(isStored
			? {
					hosting: 'own-data-centre',
					cloudReason: 'Chuyển lên đám mây theo lộ trình (minh họa)',
					hostingReason: 'Chưa đến lượt trong lộ trình (minh họa)'
				}
			: {}),
		...(layer === 'L1' ? { standards: 'TCVN 14423 (minh họa)' } : {}),
		securityPlan: 'Phương án bảo đảm an ninh mạng (minh họa)',
		securityStandard: 'TCVN 14423:2026',
		securityPlanState: isRunning(lifecycle) ? 'full' : 'planned',
		monitoredBy: 'Bộ phận giám sát an ninh mạng (minh họa)',
		incidentContact: 'Bộ phận ứng cứu sự cố (minh họa)',
		endpointSecurity: 'Phòng chống mã độc tập trung (minh họa)',
		accessControl: 'Phân quyền theo vai trò (minh họa)',
		accessLog: 'Nhật ký truy cập giữ 12 tháng (minh họa)',
		backupSolution: 'Sao lưu hằng ngày, phục hồi thử hằng năm (minh họa)',
		securityDossier: `Hồ sơ đề xuất cấp độ số ${number} (minh họa)`,
		levelDecision: `Quyết định phê duyệt cấp độ số ${number} (minh họa)`,
		levelApprovedOn: '2026-06-15',
		levelApprover: isHigh ? 'owner' : 'specialised-unit',
		securityRulesOn: '2026-02-10',
		securityReportOn: '2026-09-30'
	};
}

/** Level 2, private information, for the body itself. */
export const inner = level('2', 'internal', 'private');

/** A place where others connect. */
export const shared: Values = {
	apiDocument: 'Tài liệu kết nối, bản 1.0 (minh họa)',
	standards: 'Khung tiêu chuẩn kết nối (minh họa)'
};

/** A channel beside the two main national ones. */
export const openChannel: Values = {
	audience: ['citizens'],
	channelRole: 'supplement',
	accessLog: 'Nhật ký truy cập giữ 12 tháng (minh họa)'
};

/** Artificial intelligence that is planned, and who answers for it. */
export const aiChannel = (aiScope: string, aiResponsible: string, aiData: string): Values => ({
	lifecycle: 'planned',
	disposition: 'add',
	aiScope,
	aiResponsible,
	aiData,
	aiMonitoring: 'Rà soát hằng tuần'
});
