/** The official answers of a check (page 46 of the guide). */
export const verdictWords = {
	pass: 'Đáp ứng',
	fail: 'Chưa đáp ứng',
	'not-applicable': 'Không áp dụng',
	undetermined: 'Chưa xác định',
	'not-enough-basis': 'Chưa đủ cơ sở đánh giá'
} as const;
