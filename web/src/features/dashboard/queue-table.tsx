import type { Dashboard } from "../../../../shared/dashboard.ts";
import { paths } from "../../lib/paths.ts";
import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { formatDuration, formatNumber } from "../../strings/format.ts";
import { stageNames, stageStates } from "../../strings/job-kinds.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { TextLink } from "../../ui/text-link.tsx";

type Queue = NonNullable<Dashboard["queues"]>[number];

const tones: Record<Queue["state"], BadgeTone> = { ok: "good", busy: "accent", stuck: "bad", paused: "warn" };

const order = Object.keys(stageNames);
/** As a picture meets them. */
const inOrder = (queues: readonly Queue[]) =>
  queues.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));

/** The stages of background work: what waits, since when, and what went wrong. */
export const QueueTable = ({ queues }: { readonly queues: readonly Queue[] }) => (
  <section
    aria-label={strings.queues}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    tabIndex={0}
    className="overflow-x-auto rounded-card border border-line bg-raised p-4"
  >
    <div className="mb-2 flex items-baseline justify-between gap-4">
      <h2 className="font-semibold">{strings.queues}</h2>
      <TextLink to={paths.jobs} className="text-sm">
        {strings.allJobs}
      </TextLink>
    </div>
    <table className="w-full text-sm">
      <thead className="text-left text-ink-soft">
        <tr>
          <th scope="col" className="py-2 pr-4 font-medium">
            {strings.stage}
          </th>
          <th scope="col" className="pr-4 font-medium">
            {strings.state}
          </th>
          {[strings.waiting, strings.running, strings.oldest, strings.failedToday].map((name) => (
            <th key={name} scope="col" className="pl-4 text-right font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {inOrder(queues).map((queue) => (
          <tr key={queue.kind} className="border-t border-line">
            <th scope="row" className="py-2 pr-4 text-left font-medium">
              <TextLink to={`${paths.jobs}?stage=${queue.kind}`} className="text-ink! decoration-line-strong">
                {stageNames[queue.kind]}
              </TextLink>
            </th>
            <td className="pr-4">
              <Badge tone={tones[queue.state]}>{stageStates[queue.state]}</Badge>
            </td>
            <td className="pl-4 text-right">{formatNumber(queue.queued + queue.waiting)}</td>
            <td className="pl-4 text-right">{formatNumber(queue.running)}</td>
            <td className="pl-4 text-right">
              {queue.oldest_due_seconds > 0 ? formatDuration(queue.oldest_due_seconds) : "–"}
            </td>
            <td className="pl-4 text-right">
              {queue.failed_in_a_day === 0 ? (
                "0"
              ) : (
                <TextLink
                  to={`${paths.jobs}?stage=${queue.kind}&state=failed`}
                  aria-label={strings.failedJobs(stageNames[queue.kind], formatNumber(queue.failed_in_a_day))}
                  className="text-bad!"
                >
                  {formatNumber(queue.failed_in_a_day)}
                </TextLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
