/** What the records of each sort are called together, as the guidance calls them. */
import type { Subject, Words } from '$models/framework/pack';

export const subjectWords: Readonly<Record<Subject, Words>> = {
	object: { vi: 'Đối tượng kiến trúc', en: 'Architecture objects' },
	relation: { vi: 'Quan hệ, kết nối', en: 'Relations' },
	mapping: { vi: 'Ánh xạ vào mô hình', en: 'Places in the figures' },
	gap: { vi: 'Nội dung cần hoàn thiện', en: 'Gaps' },
	task: { vi: 'Nhiệm vụ hoàn thiện', en: 'Tasks' },
	kpi: { vi: 'Chỉ số', en: 'Indicators' },
	goal: { vi: 'Mục tiêu', en: 'Goals' },
	diagram: { vi: 'Sơ đồ', en: 'Diagrams' }
};
