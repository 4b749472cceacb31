/** Words of the page on which a reviewer reads a frozen version. */
export const review = {
	title: 'Thẩm định phiên bản {version}',
	lead: 'Bản đóng băng lúc {at} ({by}), xét tại ngày {date} theo {pack}. Mọi số liệu dưới đây là của bản này, không phải của bản đang sửa.',
	parts: 'Các phần của trang',
	beside: 'Đối tượng đang xem và quyết định',
	findings: 'Phát hiện của phiên bản',
	bySeverity: 'Lọc theo mức độ',
	count: '{count, number} phát hiện',
	waived: '{count, number} được miễn',
	changes: 'Thay đổi so với phiên bản {version}',
	noChanges: 'Không có gì thay đổi so với phiên bản {version}.',
	changedRecords: 'Xem từng thay đổi',
	wholeComparison: 'Mở trang so sánh',
	export: 'Xuất các biểu mẫu của phiên bản',
	coverage: 'Mức đáp ứng khung',
	coverageLead: 'Khung đòi hỏi gì và phiên bản này đã có gì, theo lớp, thành phần và đơn vị.',
	asFrozen: 'Như trong phiên bản {version}',
	gone: 'Không có trong phiên bản này',
	close: 'Đóng',
	ties: 'Liên quan tới',
	tie_out: '{by} →',
	tie_in: '← {by}',
	diagrams: 'Có trên sơ đồ',
	packKept:
		'Gói khung {pack} đang cài ở đây khác với bản lúc đóng băng, hoặc không còn. Kết quả dưới đây tính theo đúng bản được giữ cùng phiên bản.'
} as const;
