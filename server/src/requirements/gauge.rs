//! The burden gauge of the list.

use super::view::View;
use app::pages::requirements::GaugeProps;
use catalogue::document::burden::{BurdenWords, burden_words};
use catalogue::procurement::burden::burden;

impl View<'_> {
    /// What the lines cost a tenderer, in words.
    pub(super) fn gauge(&self) -> GaugeProps {
        let burden = burden(&self.mine.release, &self.mine.case, self.derivation);
        let BurdenWords { absolute, lines, effort, assumptions, shut_out } =
            burden_words(&self.mine.release, &burden, self.lang);
        GaugeProps {
            absolute: (burden.absolute, burden.limit),
            absolute_words: absolute,
            lines,
            effort,
            assumptions,
            shut_out,
        }
    }
}
