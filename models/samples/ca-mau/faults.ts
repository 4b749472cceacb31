/** What is wrong in the sample on purpose, so that a check has something to find. */
export interface PlantedFault {
	readonly rule: string;
	/** Key of the record in the sample's tables. */
	readonly record: string;
	readonly why: string;
}

export const plantedFaults: readonly PlantedFault[] = [
	{ rule: 'F01', record: 'trade-app', why: 'Thiếu đầu mối xác nhận' },
	{ rule: 'G03', record: 'survey.data-exchange.dashboard', why: 'Trao đổi dữ liệu nhưng không nêu dữ liệu' },
	{ rule: 'G04', record: 'g18', why: 'Nội dung cần hoàn thiện không có nhiệm vụ' },
	{ rule: 'G05', record: 'scan', why: 'Tiếp tục sử dụng nhưng vẫn lập nội dung cần hoàn thiện' },
	{ rule: 'G07', record: 'bus-app', why: 'Chủ quản là Bộ Xây dựng nhưng ghi là bản ghi gốc' },
	{ rule: 'G08', record: 'platform-B53', why: 'Bản ghi tham chiếu tự đặt trạng thái vòng đời' },
	{ rule: 'G09', record: 'complaint-app', why: 'Ghi chú có mật khẩu' },
	{ rule: 'G14', record: 'notary-app', why: 'Chưa xác định nhưng không có đầu mối và hạn' },
	{ rule: 'Q01', record: 'tourism', why: 'Thành phần Kênh tương tác không thuộc lớp Ứng dụng và nghiệp vụ' },
	{ rule: 'Q06', record: 'tthc-bl', why: 'Hệ thống thủ tục hành chính không kết nối Cổng Dịch vụ công quốc gia' }
];
