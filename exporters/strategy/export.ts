/** The data strategy and the digital-transformation strategy, each in two formats. */
import { exporterOf, optionsFor, type DocumentToExport } from '$exporters/document/export';
import { buildStrategy } from './build';

const strategy = (id: string, label: string, name: string): DocumentToExport => ({
	label,
	name,
	build: async (input) => buildStrategy(input, id, await optionsFor(input))
});

const data = strategy('data-strategy', 'Chiến lược dữ liệu', 'Chien-luoc-du-lieu');
const transformation = strategy('dx-strategy', 'Chiến lược chuyển đổi số', 'Chien-luoc-chuyen-doi-so');

export const exportDataStrategyDocx = exporterOf(data, 'docx');
export const exportDataStrategyPdf = exporterOf(data, 'pdf');
export const exportTransformationStrategyDocx = exporterOf(transformation, 'docx');
export const exportTransformationStrategyPdf = exporterOf(transformation, 'pdf');
