import { BadRequest, Conflict, NotFound } from '@variorum/store';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ZodError } from 'zod';

/** An answer that is a problem: status, title and words for the caller. */
export class Problem extends Error {
  readonly status: number;
  readonly extra: Record<string, unknown>;

  constructor(status: number, detail: string, extra: Record<string, unknown> = {}) {
    super(detail);
    this.status = status;
    this.extra = extra;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported type',
  428: 'Version required',
  429: 'Too many requests',
  500: 'Internal error',
};

/** Turns every error into application/problem+json; what went wrong inside stays inside. */
export const answerProblems: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  const { status, detail, extra } = describe(error);
  if (status === 500) request.log?.error({ err: error }, 'request failed');
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: TITLES[status] ?? 'Error',
        status,
        ...(detail ? { detail } : {}),
        ...extra,
      }),
    );
};

export const answerUnknown: RequestHandler = (request, _response, next) =>
  next(new Problem(404, `there is nothing at ${request.method} ${request.path}`));

function describe(error: unknown): { status: number; detail?: string; extra?: Record<string, unknown> } {
  if (error instanceof Problem) return { status: error.status, detail: error.message, extra: error.extra };
  if (error instanceof BadRequest) return { status: 400, detail: error.message };
  if (error instanceof NotFound) return { status: 404, detail: error.message };
  if (error instanceof Conflict)
    return {
      status: error.current === undefined ? 409 : 412,
      detail: error.message,
      extra: error.current === undefined ? {} : { current: error.current },
    };
  if (error instanceof ZodError) {
    const errors = error.issues.flatMap(inWords);
    return {
      status: 400,
      detail: errors.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; '),
      extra: { errors },
    };
  }
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) return { status, detail: error instanceof Error ? error.message : '' };
  return { status: 500 };
}

/** A union says only "invalid input": what its closest branches miss tells more. */
function inWords(issue: ZodError['issues'][number]): { path: string; message: string }[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ path: issue.path.join('.'), message: issue.message }];
  const fewest = Math.min(...issue.errors.map((branch) => branch.length));
  return issue.errors.filter((branch) => branch.length === fewest).flatMap((branch) => branch.flatMap(inWords));
}
