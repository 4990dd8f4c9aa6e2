"""Numbers from independent libraries for the designs in Oracle/designs.tsv.

    pip install krippendorff==0.9.0 pingouin==0.7.0 statsmodels==0.15.0 scipy==1.17.1
    python oracle.py > Oracle/numbers.tsv      prints the table that the Swift tests compare with
    python oracle.py --check                   fails where the recorded table differs from what the libraries say now
"""

import csv
import math
import sys
import warnings
from pathlib import Path

import krippendorff
import numpy as np
import pandas as pd
import pingouin
import statsmodels.formula.api as smf
from scipy import special, stats

HERE = Path(__file__).parent / "Oracle"
TOLERANCE = 1e-9
SCALES = ["nominal", "ordinal", "interval", "ratio"]


def designs():
    table = pd.read_csv(HERE / "designs.tsv", sep="\t")
    return {name: part.drop(columns="design").reset_index(drop=True) for name, part in table.groupby("design")}


def summary(data):
    """numpy and scipy on all scores of a design."""
    x = data.sort_values(["target", "reviewer"]).score.to_numpy(float)
    yield "mean", np.mean(x)
    yield "deviation", np.std(x, ddof=1)
    for name, share in [("lower", 0.25), ("median", 0.5), ("upper", 0.75)]:
        yield name, np.quantile(x, share, method="linear")
    yield "mad", stats.median_abs_deviation(x)
    yield "z", (x[0] - np.median(x)) / stats.median_abs_deviation(x, scale="normal")


def alpha(data):
    """krippendorff on the table of reviewers by targets."""
    table = data.pivot(index="reviewer", columns="target", values="score").to_numpy(float)
    for scale in SCALES:
        yield scale, krippendorff.alpha(reliability_data=table, level_of_measurement=scale)


def split_mix(seed):
    mask = (1 << 64) - 1
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & mask
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        yield z ^ (z >> 31)


def below(numbers, bound):
    while True:
        product = next(numbers) * bound
        if product % (1 << 64) >= (1 << 64) % bound:
            return product >> 64


def bootstrap(data, scale, draws=200, seed=42):
    """krippendorff on resampled targets, drawn with the same generator as ours."""
    table = data.pivot(index="reviewer", columns="target", values="score").to_numpy(float)
    table = table[:, np.sum(~np.isnan(table), axis=0) > 1]
    numbers = split_mix(seed)
    alphas = []
    while len(alphas) < draws:
        picks = [below(numbers, table.shape[1]) for _ in range(table.shape[1])]
        drawn = table[:, picks]
        if len(np.unique(drawn[~np.isnan(drawn)])) > 1:
            alphas.append(krippendorff.alpha(reliability_data=drawn, level_of_measurement=scale))
    yield "low", np.quantile(alphas, 0.025)
    yield "high", np.quantile(alphas, 0.975)


def icc(data):
    """pingouin, with intervals unrounded."""
    pingouin.options["round.column.CI95"] = None
    table = pingouin.intraclass_corr(data=data, targets="target", raters="reviewer", ratings="score")
    for _, row in table.iterrows():
        low, high = row["CI95"]
        yield f"{row['Type']}/value", row["ICC"]
        yield f"{row['Type']}/low", low
        yield f"{row['Type']}/high", high


def severity(data):
    """statsmodels' ordinary least squares with sum contrasts for reviewers. Our severity is the negative of the effect."""
    fit = smf.ols("score ~ 0 + C(target) + C(reviewer, Sum)", data=data).fit()
    reviewers = sorted(data.reviewer.unique())
    targets = sorted(data.target.unique())
    names = list(fit.params.index)
    effects = np.zeros((len(reviewers), len(names)))
    for place, reviewer in enumerate(reviewers[:-1]):
        effects[place, names.index(f"C(reviewer, Sum)[S.{reviewer}]")] = 1
    effects[-1] = -effects[:-1].sum(axis=0)
    values = effects @ fit.params.to_numpy()
    errors = np.sqrt(np.diag(effects @ fit.cov_params().to_numpy() @ effects.T))
    for reviewer, value, error in zip(reviewers, values, errors):
        yield f"reviewer/{reviewer}/severity", -value
        yield f"reviewer/{reviewer}/error", error
    for target in targets:
        yield f"target/{target}/adjusted", fit.params[f"C(target)[{target}]"]
        yield f"target/{target}/error", fit.bse[f"C(target)[{target}]"]
    yield "variance", fit.scale
    first = data.sort_values(["target", "reviewer"]).index[0]
    yield "residual/0", fit.resid[first]


def henderson(data):
    """Method III from its definition, with projection matrices: the ratio of error variance to severity variance."""
    x = pd.get_dummies(data.target).to_numpy(float)
    z = pd.get_dummies(data.reviewer).to_numpy(float)
    y = data.score.to_numpy(float)
    both = np.hstack([x, z])
    off_targets = np.eye(len(y)) - x @ np.linalg.pinv(x)
    off_both = np.eye(len(y)) - both @ np.linalg.pinv(both)
    ranks = np.linalg.matrix_rank(both), np.linalg.matrix_rank(x)
    error = y @ off_both @ y / (len(y) - ranks[0])
    reduction = y @ (off_targets - off_both) @ y
    variance = (reduction - error * (ranks[0] - ranks[1])) / np.trace(z.T @ off_targets @ z)
    yield "ratio", error / variance


def mixed(data):
    """statsmodels' mixed model with random reviewers; at its ratio of variances, our shrunken fit must be the same.

    Its standard errors allow for the ratio being estimated, ours take it as known: for those see `ridge`.
    """
    data = data.assign(all=1)
    model = smf.mixedlm("score ~ 0 + C(target)", data, groups="all", vc_formula={"reviewer": "0 + C(reviewer)"})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = model.fit(reml=True)
    yield "ratio", fit.scale / fit.vcomp[0]
    yield "variance", fit.scale
    for target in sorted(data.target.unique()):
        yield f"target/{target}/adjusted", fit.fe_params[f"C(target)[{target}]"]
    effects = fit.random_effects[1]
    for reviewer in sorted(data.reviewer.unique()):
        yield f"reviewer/{reviewer}/severity", -effects[f"reviewer[C(reviewer)[{reviewer}]]"]


def ridge(data, ratio=2.5):
    """Henderson's mixed-model equations written out and inverted whole, for a given ratio of variances."""
    x = pd.get_dummies(data.target).to_numpy(float)
    z = pd.get_dummies(data.reviewer).to_numpy(float)
    y = data.score.to_numpy(float)
    both = np.hstack([x, z])
    penalty = np.diag([0.0] * x.shape[1] + [ratio] * z.shape[1])
    inverse = np.linalg.inv(both.T @ both + penalty)
    solution = inverse @ both.T @ y
    covariance = np.eye(len(y)) + z @ z.T / ratio
    rest = y - x @ solution[: x.shape[1]]
    variance = rest @ np.linalg.solve(covariance, rest) / (len(y) - x.shape[1])
    errors = np.sqrt(np.diag(inverse) * variance)
    yield "variance", variance
    for place, target in enumerate(sorted(data.target.unique())):
        yield f"target/{target}/adjusted", solution[place]
        yield f"target/{target}/error", errors[place]
    for place, reviewer in enumerate(sorted(data.reviewer.unique()), x.shape[1]):
        yield f"reviewer/{reviewer}/severity", -solution[place]
        yield f"reviewer/{reviewer}/error", errors[place]


def distributions():
    """scipy's incomplete beta function and quantiles of F."""
    for a in [0.5, 1, 2.5, 10, 137.25, 1000]:
        for b in [0.5, 3, 42, 1000]:
            for x in [0.001, 0.2, 0.5, 0.77, 0.999]:
                yield f"beta/{x}/{a}/{b}", special.betainc(a, b, x)
    for share in [0.025, 0.5, 0.975]:
        for one in [1, 2, 5, 17.3, 400, 2000]:
            for two in [1, 3, 15.75, 240, 2000]:
                yield f"f/{share}/{one}/{two}", stats.f.ppf(share, one, two)


def table():
    for name, data in designs().items():
        yield from ((f"summary/{name}/{key}", value) for key, value in summary(data))
        yield from ((f"alpha/{name}/{key}", value) for key, value in alpha(data))
        yield from ((f"severity/{name}/{key}", value) for key, value in severity(data))
        yield from ((f"henderson/{name}/{key}", value) for key, value in henderson(data))
        yield from ((f"mixed/{name}/{key}", value) for key, value in mixed(data))
        yield from ((f"ridge/{name}/{key}", value) for key, value in ridge(data))
        if len(data) == data.reviewer.nunique() * data.target.nunique():
            yield from ((f"icc/{name}/{key}", value) for key, value in icc(data))
    for scale in SCALES:
        yield from ((f"bootstrap/room/{scale}/{key}", value) for key, value in bootstrap(designs()["room"], scale))
    yield from distributions()


def check():
    """The mixed model is fitted by iteration, so its own numbers wander; they are held less tightly."""
    with open(HERE / "numbers.tsv", newline="") as file:
        recorded = {row[0]: float(row[1]) for row in csv.reader(file, delimiter="\t")}
    found = dict(table())
    wrong = sorted(set(recorded) ^ set(found))
    for name in set(recorded) & set(found):
        tolerance = 1e-4 if name.startswith("mixed/") else TOLERANCE
        if not math.isclose(recorded[name], found[name], rel_tol=tolerance, abs_tol=tolerance):
            wrong.append(f"{name}: recorded {recorded[name]!r}, now {found[name]!r}")
    print("\n".join(wrong) or f"{len(found)} numbers agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(check())
    for name, value in table():
        print(f"{name}\t{float(value)!r}")
