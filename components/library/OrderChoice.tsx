import { ArrowDownUp } from "lucide";
import { ORDERS, type Order } from "../../utils/article";
import type { MessageKey } from "../../utils/i18n";
import { Icon } from "../Icon";
import { useI18n } from "../use-i18n";

const LABELS: Readonly<Record<Order, MessageKey>> = {
  newest: "orderNewest",
  oldest: "orderOldest",
  longest: "orderLongest",
  shortest: "orderShortest",
  title: "orderTitle",
  site: "orderSite",
};

interface OrderChoiceProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** In which order the list stands. */
export function OrderChoice({ order, onOrder }: OrderChoiceProps) {
  const { t } = useI18n();
  const choose = (value: string) => {
    const chosen = ORDERS.find((one) => one === value);
    if (chosen !== undefined) onOrder(chosen);
  };
  return (
    <label class="order" data-own={order !== "newest"} title={t(LABELS[order])}>
      <Icon node={ArrowDownUp} size={16} />
      <span class="unseen">{t("libraryOrder")}</span>
      <select value={order} onChange={(event) => choose(event.currentTarget.value)}>
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(LABELS[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
