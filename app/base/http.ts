import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { compressAnswers } from "./compress-answers.ts";
import type { Viewer } from "./context.ts";
import { translateDatabaseError } from "./database-problems.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Lang } from "./i18n.ts";
import type { RawInput, Upload } from "./input.ts";
import type { Outcome } from "./outcome.ts";
import { inLang, paths, splitLang, withQuery } from "./paths.ts";
import { Problem } from "./problem.ts";
import { problems } from "./problems.ts";
import { type Answer, allowUpload, type House, Refusal, runEndpoint } from "./run-endpoint.ts";
import { isForeignForm } from "./same-origin.ts";
import { hashSecret } from "./secrets.ts";

/** What the wiring hands to the HTTP door: how pages are drawn and where to complain. */
interface HttpOptions {
  render(node: VNode, lang: Lang): string;
  renderProblem(problem: Problem, options: { lang: Lang; viewer: Viewer | null; path: string }): string;
  /** Public address set by the operator, or null to use the request's own. */
  origin: string | null;
  /** Behind a proxy that sets X-Forwarded-*. */
  trustProxy: boolean;
  maxFileBytes: number;
  /** Called after each write, so that waiting work starts at once. */
  onWrite(): void;
  log(line: Record<string, unknown>): void;
}

const sessionCookie = "forsamlingshus";

/** Builds the web server around a list of endpoints. */
export async function buildHttp(
  house: House,
  endpoints: Endpoint<never>[],
  options: HttpOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: options.trustProxy,
    bodyLimit: 1024 * 1024,
    // Danish addresses are bare, English ones stand under /en; routes know neither.
    rewriteUrl: (request) => splitLang(request.url ?? "/").path,
    routerOptions: { ignoreTrailingSlash: true },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: options.origin?.startsWith("https://") ? undefined : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  } as Parameters<typeof helmet>[1]);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 1024 * 1024 });
  await app.register(multipart, {
    limits: { fileSize: options.maxFileBytes, files: 20, fields: 200, fieldSize: 1024 * 1024 },
  });
  await app.register(rateLimit, { global: false });
  compressAnswers(app);

  app.addHook("onRequest", async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD" && isForeignForm(request.headers, request.host))
      throw problems.foreignForm();
  });
  app.setErrorHandler((error, request, reply) => answerError(error as Error, request, reply, house, options));
  app.setNotFoundHandler((request, reply) =>
    answerError(problems.notFound(), request, reply, house, options),
  );

  for (const endpoint of endpoints as unknown as Endpoint[]) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      ...(endpoint.perMinute
        ? {
            config: {
              rateLimit: {
                max: endpoint.perMinute,
                timeWindow: 60_000,
                errorResponseBuilder: (_: unknown, limit: { ttl: number }) =>
                  problems.tooMany({ seconds: Math.ceil(limit.ttl / 1000) }),
              },
            },
          }
        : {}),
      handler: async (request, reply) => {
        const { lang, path } = splitLang(request.originalUrl);
        const call = {
          lang,
          path,
          origin: options.origin ?? `${request.protocol}://${request.host}`,
          sessionHash: sessionHashOf(request),
          json: wantsJson(request),
          raw: rawInput(request),
        };
        await allowUpload(house, endpoint, call);
        await readBody(call.raw, request, endpoint, options);
        const answer = await runEndpoint(house, endpoint, call);
        for (const later of answer.afterCommit) await later();
        if (endpoint.writes) options.onWrite();
        return send(reply, request, answer, lang, options);
      },
    });
  }
  return app;
}

function rawInput(request: FastifyRequest): RawInput {
  return {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, unknown>,
    body: {},
    files: [],
  };
}

async function readBody(
  raw: RawInput,
  request: FastifyRequest,
  endpoint: Endpoint,
  options: HttpOptions,
): Promise<void> {
  if (!request.isMultipart()) {
    if (request.body && typeof request.body === "object") raw.body = request.body as Record<string, unknown>;
    return;
  }
  if (!endpoint.uploads) throw problems.badRequest();
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") {
        const upload: Upload = {
          field: part.fieldname,
          filename: part.filename,
          bytes: await part.toBuffer(),
        };
        if (upload.filename || upload.bytes.length > 0) raw.files.push(upload);
      } else raw.body[part.fieldname] = part.value;
    }
  } catch (error) {
    if ((error as { code?: string }).code === "FST_REQ_FILE_TOO_LARGE")
      throw problems.tooLarge({ megabytes: Math.round(options.maxFileBytes / 1_000_000) });
    throw error;
  }
}

function sessionHashOf(request: FastifyRequest): string | null {
  const secret = request.cookies[sessionCookie];
  return secret ? hashSecret(secret) : null;
}

function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
}

function send(
  reply: FastifyReply,
  request: FastifyRequest,
  answer: Answer,
  lang: Lang,
  options: HttpOptions,
) {
  if (answer.session) {
    const { secret, expires } = answer.session;
    const attributes = {
      path: "/",
      httpOnly: true,
      sameSite: "lax" as const,
      secure: request.protocol === "https",
    };
    if (secret) reply.setCookie(sessionCookie, secret, { ...attributes, ...(expires ? { expires } : {}) });
    else reply.clearCookie(sessionCookie, attributes);
  }
  reply.header("server-timing", `queries;desc="${answer.queries}"`);
  reply.header("cache-control", "private, no-cache");
  return sendOutcome(reply, request, answer.outcome, lang, options);
}

function sendOutcome(
  reply: FastifyReply,
  request: FastifyRequest,
  outcome: Outcome,
  lang: Lang,
  options: HttpOptions,
) {
  switch (outcome.kind) {
    case "redirect":
      return reply.redirect(inLang(lang, outcome.to), 303);
    case "json":
      return reply.code(outcome.status).send(outcome.data);
    case "file":
      return reply
        .type(outcome.mediaType)
        .header(
          "content-disposition",
          `${outcome.inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(outcome.filename)}`,
        )
        .send(typeof outcome.bytes === "string" ? outcome.bytes : Buffer.from(outcome.bytes));
    case "page":
      reply.code(outcome.status).header("vary", "accept");
      if (!wantsJson(request))
        return reply.type("text/html; charset=utf-8").send(options.render(outcome.node, lang));
      if (outcome.data === undefined) throw problems.notAcceptable();
      return reply.send(outcome.data);
  }
}

function answerError(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  options: HttpOptions,
) {
  const { lang, path } = splitLang(request.originalUrl);
  const viewer = error instanceof Refusal ? error.viewer : null;
  const problem = asProblem(error, request, house, options);
  if (problem.kind.code === problems.signInFirst.code && request.method === "GET" && !wantsJson(request))
    return reply.redirect(inLang(lang, withQuery(paths.signIn(), { next: path })), 303);
  reply.code(problem.kind.status);
  if (wantsJson(request))
    return reply.send({
      problem: problem.kind.code,
      sentence: problem.sentence(lang),
      fields: problem.fields.map((field) => ({ field: field.field, sentence: field[lang] })),
    });
  return reply.type("text/html; charset=utf-8").send(options.renderProblem(problem, { lang, viewer, path }));
}

function asProblem(error: Error, request: FastifyRequest, house: House, options: HttpOptions): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof Problem) return error;
  const known = translateDatabaseError(error);
  if (known) return known;
  const status = (error as { statusCode?: number }).statusCode;
  if (status && status >= 400 && status < 500)
    return status === 413
      ? problems.tooLarge({ megabytes: Math.round(options.maxFileBytes / 1_000_000) })
      : problems.badRequest();
  const reference = house.ids.uuid().slice(-12);
  options.log({
    message: "request failed",
    reference,
    route: request.routeOptions.url,
    error: String(error.stack),
  });
  return problems.broken({ reference });
}
