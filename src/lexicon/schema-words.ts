/** How words stand in the files of the lexicon: as they are, or as patterns. */
import { z } from 'zod';

export const words = z.array(z.string().min(1));
export const pattern = z.string().refine((source) => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}, 'a regular expression that JavaScript accepts with the u flag');
export const patterns = z.array(pattern);
