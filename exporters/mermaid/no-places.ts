/** What no drawing keeps in this format. */
export const noPlaces = {
	message: 'Mermaid không giữ vị trí, màu sắc, khung tên và chú giải.',
	en: 'Mermaid keeps no places, colours, title block or legend'
} as const;
