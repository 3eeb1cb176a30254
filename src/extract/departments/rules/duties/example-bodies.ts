/** Bodies of the examples. */
export const body = (name: string, id: string | null) => ({ name, id });
export const commerce = body('市商务局', 'commerce');
export const finance = body('市财政局', 'finance');
export const science = body('市科技局', 'science-technology');
