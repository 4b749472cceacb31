/** Values as typed literals, and back from a text to every literal that reads so. */
import type { Scalar } from '$models/architecture/field';
import { DataFactory, type Literal } from 'n3';
import { xsd } from './vocabulary';

const { literal } = DataFactory;

export const textLiteral = (text: string): Literal => literal(text);
export const wholeNumber = (number: number): Literal => literal(String(number), xsd('integer'));

function numberLiteral(number: number): Literal {
	const text = String(number);
	if (/^-?\d+$/u.test(text)) return literal(text, xsd('integer'));
	return literal(text, /^-?\d+\.\d+$/u.test(text) ? xsd('decimal') : xsd('double'));
}

/** A decimal from the digits that somebody wrote. */
export const decimalLiteral = (digits: string): Literal =>
	literal(digits, digits.includes('.') ? xsd('decimal') : xsd('integer'));

const isDay = (text: string): boolean => {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A value as it lies in a field; only the fields of dates hold dates. */
export function valueLiteral(value: Scalar, isDate: boolean): Literal {
	if (typeof value === 'number') return numberLiteral(value);
	if (typeof value === 'boolean') return literal(String(value), xsd('boolean'));
	return isDate && isDay(value) ? literal(value, xsd('date')) : literal(value);
}

/** Every literal that `valueLiteral` makes of a value with this text. */
export function literalsOf(text: string): readonly Literal[] {
	const found = [literal(text)];
	if (text !== '' && String(Number(text)) === text) found.push(numberLiteral(Number(text)));
	if (text === 'true' || text === 'false') found.push(literal(text, xsd('boolean')));
	if (isDay(text)) found.push(literal(text, xsd('date')));
	return found;
}

/** An ISO day as a whole number, so that impossible days have their place too. */
export const dayNumber = (day: string): number => Number(day.slice(0, 10).replaceAll('-', ''));
