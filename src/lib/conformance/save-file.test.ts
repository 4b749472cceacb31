import { expect, it } from 'vitest';
import { fileBase } from './save-file';

it('names files by plain words of the architecture', () => {
	expect(fileBase('Khung kiến trúc Chính quyền số tỉnh Cà Mau (dữ liệu minh họa)')).toBe(
		'khung-kien-truc-chinh-quyen-so-tinh-ca-mau'
	);
	expect(fileBase('Đ/á: "x" ')).toBe('d-a-x');
	expect(fileBase('(…)')).toBe('kien-truc');
});
