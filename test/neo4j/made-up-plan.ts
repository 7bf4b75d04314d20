/** A small made-up commune plan that carries out a resolution of the seed. */
export const madeUpPlan = (number: number): string => `ỦY BAN NHÂN DÂN
XÃ HÒA BÌNH ${number}
-------
Số: ${number + 100}/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hòa Bình, ngày ${(number % 27) + 1} tháng 10 năm 2025

KẾ HOẠCH
Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị về đột phá phát triển giáo dục và đào tạo

Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị, Ủy ban nhân dân xã xây dựng kế hoạch như sau:

I. MỤC TIÊU
1. Phấn đấu đến năm 2030, ${60 + (number % 30)}% trường học của xã đạt chuẩn quốc gia.
2. Bảo đảm 100% trẻ em 5 tuổi được đến trường.

II. NHIỆM VỤ, GIẢI PHÁP
1. Tổ chức tuyên truyền
- Phòng Văn hóa - Xã hội chủ trì, phối hợp với các trường học tổ chức tuyên truyền nghị quyết đến nhân dân, hoàn thành trước ngày 30/11/2025.
- Trung tâm Dịch vụ tổng hợp viết tin, bài số ${number} trên trang thông tin điện tử của xã.
2. Cơ sở vật chất
- Phòng Kinh tế rà soát quỹ đất cho giáo dục, báo cáo trong quý I năm 2026.
- Các trường học sửa chữa ${number + 2} phòng học trước năm học mới.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc việc thực hiện kế hoạch.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn A
`;
