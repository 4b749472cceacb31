/** Words of bringing in an inventory workbook. */
export const importing = {
	'import.title': 'Nhập từ bảng tính'
} as const;
