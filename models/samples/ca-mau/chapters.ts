/** Short chapters of Form 01: the sample's own text, not an official one. */
export const chapters: Readonly<Record<string, string>> = {
	'form01/I.1': `*Nội dung minh họa của bộ dữ liệu mẫu, không phải văn bản của tỉnh.*

Tài liệu mô tả kiến trúc số của tỉnh Cà Mau sau khi hợp nhất tỉnh Bạc Liêu và tỉnh Cà Mau, làm cơ sở để các cơ quan của tỉnh dùng chung hạ tầng, dữ liệu, nền tảng và ứng dụng, tránh đầu tư trùng lặp.
`,
	'form01/I.2.a': `*Nội dung minh họa.*

Áp dụng trực tiếp với các sở, ban, ngành của UBND tỉnh và UBND xã, phường theo mô hình chính quyền địa phương hai cấp.
`,
	'form01/III.1': `*Nội dung minh họa.*

Sau hợp nhất, tỉnh có hai bộ hệ thống cho cùng một việc: thủ tục hành chính, đất đai, máy chủ. Căn cứ chung là Quyết định số 1425/QĐ-TTg và Nghị quyết số 214/NQ-CP.
`,
	'form01/III.3': `*Nội dung minh họa.*

- Hợp nhất hệ thống trùng lặp của hai tỉnh cũ.
- Đưa dữ liệu thủy sản, đất đai, dân cư dùng chung vào kho dữ liệu của tỉnh.
- Bảo đảm xã, phường dùng chung hệ thống của tỉnh, không tự lập hệ thống riêng.
`,
	'form01/IV': `*Nội dung minh họa.*

Ưu tiên nền tảng dùng chung quốc gia; hệ thống của tỉnh chỉ nhận phần việc mà nền tảng quốc gia chưa có. Dữ liệu được quản lý tại một nguồn tin cậy và chia sẻ qua LGSP, NDXP và NDOP.
`,
	'form01/V.7': `*Nội dung minh họa.*

Ưu điểm: tỉnh đã có nền tảng tích hợp dữ liệu, kho dữ liệu dùng chung và các hệ thống của xã, phường dùng chung một nền tảng. Hạn chế: sau hợp nhất còn hai hệ thống cho cùng một việc ở một số lĩnh vực; một số cơ sở dữ liệu chưa nối với Trung tâm dữ liệu quốc gia. Nguyên nhân và cách xử lý nêu tại mục VII.
`,
	'form01/VIII.5': `*Nội dung minh họa.*

Mỗi sở có một đầu mối kiến trúc và một đầu mối dữ liệu; xã, phường có cán bộ chuyển đổi số kiêm nhiệm. Tập huấn hằng năm về quản trị dữ liệu, an ninh mạng và cập nhật Khung.
`,
	'form01/VIII.6': `*Nội dung minh họa.*

Rà soát quy chế quản lý, kết nối, chia sẻ dữ liệu của hai tỉnh trước hợp nhất để thay bằng một quy chế chung; quy định nào còn thiếu thì ghi rõ cơ quan chủ trì và thời hạn ban hành.
`
};
