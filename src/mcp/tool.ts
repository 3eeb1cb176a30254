/** A tool: what it is asked, what it answers, and how it is put before an assistant. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { BaseRecord } from '../corpus/base.ts';
import { coverageOf, coverageSchema, printCoverage } from './coverage.ts';
import type { Knowledge } from './knowledge.ts';

/** What cannot be answered as it was asked: words for the assistant, and what to do. */
export class ToolError extends Error {
  override name = 'ToolError';
}

/** Of words that are signs alone: every text would hold them. */
export const nothingToFind = (name: string): ToolError =>
  new ToolError(`${name} 里没有可以查找的字，只有符号。请写要找的字，例如“贴息”。`);

interface Answer<Data> {
  data: Data;
  /** the same for reading */
  text: string;
  /** the documents that were looked at, where they are not all */
  looked?: readonly BaseRecord[];
}

interface ToolOf<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** without what was looked at, which every answer says */
  output: Output;
  answer(input: z.output<Input>, knowledge: Knowledge): Answer<z.input<Output>> | Promise<Answer<z.input<Output>>>;
}

export interface Tool {
  name: string;
  register(server: McpServer, knowledge: Knowledge): void;
}

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(tool: ToolOf<Input, Output>): Tool {
  const { name, title, description, input, output } = tool;
  const outputSchema: z.ZodObject = z.strictObject({ ...output.shape, coverage: coverageSchema });
  const inputSchema: z.ZodObject = input;
  return {
    name,
    register(server, knowledge) {
      const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
      server.registerTool(name, { title, description, inputSchema, outputSchema, annotations }, async (given) => {
        try {
          // checked by the server against the same schema
          const { data, text, looked } = await tool.answer(given as z.output<Input>, knowledge);
          const coverage = coverageOf(knowledge, looked);
          return {
            content: [{ type: 'text' as const, text: `${text}\n\n${printCoverage(coverage)}` }],
            structuredContent: { ...data, coverage },
          };
        } catch (error) {
          if (!(error instanceof ToolError)) throw error;
          return { content: [{ type: 'text' as const, text: error.message }], isError: true };
        }
      });
    },
  };
}
