# Expected values for test/statistics, computed by R's own functions. From this folder:
#   Rscript reference.R
# writes one CSV a function; the two lines above each header name R's version and the call.
# Empty fields: R has no answer (constant series, no events; glm leaves only noise if all rates are equal). Lists are separated by blanks, "-" is a missing value.
options(digits = 17, scipen = 100)
set.seed(20161231)

write_reference <- function(name, call, table) {
  file <- file(paste0(name, ".csv"), "w")
  writeLines(c(paste("#", R.version.string), paste("#", call)), file)
  write.csv(table, file, row.names = FALSE, quote = FALSE, na = "")
  close(file)
}
numbers <- function(values) paste(ifelse(is.na(values), "-", sprintf("%.17g", values)), collapse = " ")
exact <- function(values) ifelse(is.na(values), NA, sprintf("%.17g", values))
rows <- function(list) do.call(rbind, list)

levels <- c(0.95, 0.998)
totals <- c(1, 2, 5, 17, 30, 60, 118, 153, 300, 974, 2625, 25041, 100000)
shares <- unique(do.call(rbind, lapply(totals, function(total) {
  events <- c(0, 1, 2, 3, round(total * c(0.01, 0.05, 0.09, 0.2, 0.5, 0.9, 0.99)), total - 1, total)
  data.frame(events = pmin(pmax(events, 0), total), total = total)
})))
shares <- merge(shares, data.frame(level = levels))
limits <- function(test) t(sapply(seq_len(nrow(shares)), function(i) suppressWarnings(test(shares$events[i], shares$total[i], shares$level[i]))))

wilson <- limits(function(x, n, level) prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
write_reference("wilsonInterval", "prop.test(events, total, conf.level = level, correct = FALSE)$conf.int",
  cbind(shares, lower = exact(wilson[, 1]), upper = exact(wilson[, 2])))

clopper <- limits(function(x, n, level) binom.test(x, n, conf.level = level)$conf.int)
write_reference("clopperPearsonInterval", "binom.test(events, total, conf.level = level)$conf.int",
  cbind(shares, lower = exact(clopper[, 1]), upper = exact(clopper[, 2])))

counts <- merge(data.frame(count = c(0:40, 55, 99, 100, 250, 331, 999, 5036, 8275, 50000, 100000, 1000000)),
  data.frame(level = c(0.9, levels, 0.9999)))
garwood <- t(mapply(function(x, level) poisson.test(x, conf.level = level)$conf.int, counts$count, counts$level))
write_reference("exactPoissonInterval", "poisson.test(count, conf.level = level)$conf.int",
  cbind(counts, lower = exact(garwood[, 1]), upper = exact(garwood[, 2])))

probabilities <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-6, 0.0005, 0.001, 0.025, 0.07, 0.075, 0.1, 0.3, 0.45, 0.5, 0.6, 0.9, 0.925, 0.975, 0.999, 0.9995, 1 - 1e-10)
write_reference("normalQuantile", "qnorm(p)", data.frame(p = exact(probabilities), quantile = exact(qnorm(probabilities))))

z <- c(-37.5, -30, -20, -10, -8, -5, -3.0902323, -1.96, -1.75, -1.7, -1, -0.5, -1e-8, 0, 1e-8, 0.3, 1, 1.7, 1.75, 1.96, 3, 5, 8)
write_reference("normalCdf", "pnorm(z)", data.frame(z = exact(z), share = exact(pnorm(z))))

chi <- merge(data.frame(x = c(0, 1e-6, 0.01, 0.5, 1, 3.84, 9.549536, 25, 80, 100, 500, 2500)), data.frame(df = c(0.5, 1, 2, 3, 7, 30, 100, 1000)))
write_reference("chiSquaredCdf", "pchisq(x, df)", data.frame(x = exact(chi$x), df = chi$df, share = exact(pchisq(chi$x, chi$df))))

student <- merge(data.frame(p = c(1e-10, 1e-6, 0.0005, 0.001, 0.025, 0.05, 0.2, 0.4, 0.499, 0.5, 0.501, 0.75, 0.9, 0.975, 0.999, 0.9995, 1 - 1e-6)),
  data.frame(df = c(1, 1.5, 2, 3, 4, 5, 7, 9, 17, 25, 29, 100, 1000, 10000, 1000000)))
write_reference("studentQuantile", "qt(p, df)", data.frame(p = exact(student$p), df = student$df, quantile = exact(qt(student$p, student$df))))

# Newcombe 1998, method 10, from the Wilson limits of prop.test.
two <- data.frame(
  events1 = c(56, 9, 6, 5, 0, 0, 10, 10, 9, 44, 3, 0, 7, 1, 50000, 25, 1, 300),
  total1 = c(70, 10, 7, 56, 10, 10, 10, 10, 118, 300, 153, 1, 7, 2, 100000, 1000, 100000, 300),
  events2 = c(48, 3, 2, 0, 0, 0, 0, 10, 120, 5100, 1, 0, 0, 2, 49500, 31, 9, 299),
  total2 = c(80, 10, 7, 29, 20, 10, 20, 20, 1400, 60000, 140, 1, 9, 2, 100000, 980, 90000, 310))
two <- merge(two, data.frame(level = levels))
newcombe <- function(x1, n1, x2, n2, level) {
  a <- suppressWarnings(prop.test(x1, n1, conf.level = level, correct = FALSE))$conf.int
  b <- suppressWarnings(prop.test(x2, n2, conf.level = level, correct = FALSE))$conf.int
  p <- x1 / n1
  q <- x2 / n2
  c(p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
}
difference <- t(mapply(newcombe, two$events1, two$total1, two$events2, two$total2, two$level))
write_reference("newcombeInterval", "prop.test(..., correct = FALSE)$conf.int of both shares, combined by Newcombe's method 10",
  cbind(two, lower = exact(difference[, 1]), upper = exact(difference[, 2])))

rates <- rbind(
  data.frame(count1 = c(11, 0, 5, 1, 30, 0, 1, 3, 100, 50000, 1200, 9, 14, 7, 2, 40), time1 = c(800, 153, 153, 974, 3000, 10, 1, 460, 100000, 1e6, 25041, 118, 2625, 7, 300, 5000),
    count2 = c(23, 3, 0, 1, 10, 1, 1, 9, 140, 50800, 4000, 120, 14, 7, 9, 81), time2 = c(1011, 150, 160, 974, 1000, 12, 1, 4600, 101000, 1e6, 85000, 1400, 2600, 7, 310, 4900)),
  data.frame(count1 = rpois(120, 12), time1 = round(runif(120, 100, 3000)), count2 = rpois(120, 18) + 1, time2 = round(runif(120, 100, 3000))))
compared <- t(mapply(function(x1, t1, x2, t2) {
  test <- poisson.test(c(x1, x2), c(t1, t2))
  c(test$estimate, test$p.value)
}, rates$count1, rates$time1, rates$count2, rates$time2))
write_reference("compareRates", "poisson.test(c(count1, count2), c(time1, time2)): estimate, p.value",
  cbind(rates, ratio = ifelse(is.finite(compared[, 1]), exact(compared[, 1]), NA), pValue = exact(compared[, 2])))

permutations <- function(n) {
  if (n == 1) return(matrix(1))
  shorter <- permutations(n - 1)
  do.call(rbind, lapply(seq_len(n), function(first) cbind(first, shorter + (shorter >= first))))
}

# Series: monotone, V, steps, ties, gaps, constant, short, random.
series <- c(list(1:5, 5:1, c(1, 2, 3, 4), c(9.5, 9.7, 10.2, 10.85), c(5, 4, 3, 4, 5), c(1, 2, 2, 3, 3), c(7, 7, 7, 7, 7), c(1, 2), c(2, 1), c(1, 2, 3),
  c(1, NA, 2, 5, NA, 4), c(3, 1, 2, 5, 4, 7, 6, 8), c(3, 1, 2, 5, 4, 7, 6, 8, 9), c(3, 3, 2, 5, 4, 7, 6, 8, 8), c(1, 1, 1, 1, 2), c(1, 1, 2, 2, 3, 3, 4, 4)),
  lapply(c(6, 7, 8, 9, 10, 10, 12, 15, 20, 30, 45), function(n) round(rnorm(n), 6) + seq_len(n) / 8),
  lapply(c(5, 6, 7, 8, 8, 9, 10, 10, 12, 15, 20, 30), function(n) rpois(n, 4)))
kendall <- rows(lapply(series, function(y) {
  valid <- y[!is.na(y)]
  n <- length(valid)
  if (length(unique(valid)) < 2) return(data.frame(values = numbers(y), s = NA, variance = NA, tau = NA, pValue = NA))
  pairs <- combn(n, 2)
  s <- sum(sign(valid[pairs[2, ]] - valid[pairs[1, ]]))
  ties <- table(valid)
  variance <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  tied <- any(ties > 1)
  p <- if (!tied) cor.test(seq_len(n), valid, method = "kendall", exact = TRUE)$p.value
  else if (n <= 8) {
    # all orders of the same values, ties included
    orders <- permutations(n)
    score <- rowSums(sapply(seq_len(ncol(pairs)), function(k) sign(valid[orders[, pairs[2, k]]] - valid[orders[, pairs[1, k]]])))
    mean(abs(score) >= abs(s))
  } else suppressWarnings(cor.test(seq_len(n), valid, method = "kendall", exact = FALSE, continuity = TRUE)$p.value)
  data.frame(values = numbers(y), s = s, variance = exact(variance), tau = exact(cor(seq_len(n), valid, method = "kendall")), pValue = exact(p))
}))
write_reference("mannKendall", "without ties cor.test(method = \"kendall\", exact = TRUE); ties and n <= 8: all permutations; else exact = FALSE, continuity = TRUE; tau: cor(method = \"kendall\")", kendall)

sen <- rows(lapply(seq_along(series), function(i) {
  y <- series[[i]]
  years <- 2000 + cumsum(1 + (seq_along(y) * i) %% 3 %/% 2)
  pairs <- combn(length(y), 2)
  slopes <- (y[pairs[2, ]] - y[pairs[1, ]]) / (years[pairs[2, ]] - years[pairs[1, ]])
  slope <- median(slopes, na.rm = TRUE)
  data.frame(years = numbers(years), values = numbers(y), slope = exact(slope), intercept = exact(median(y - slope * years, na.rm = TRUE)))
}))
write_reference("theilSen", "median of combn slopes; median(values - slope * years)", sen)

trends <- c(list(list(2012:2014, c(15, 10, 5), c(30, 30, 30)), list(c(2010, 2011, 2013, 2016), c(0, 0, 1, 3), c(40, 41, 39, 44)),
  list(2011:2015, c(0, 0, 0, 0, 0), rep(100, 5)), list(2011:2015, rep(60, 5), rep(60, 5)), list(2015:2016, c(9, 14), c(118, 120)),
  list(2008:2017, c(4120, 4011, 3935, 3801, 3703, 3688, 3590, 3488, 3402, 3301), seq(65000, 60500, by = -500))),
  lapply(c(3, 5, 5, 6, 8, 10, 10, 10, 15), function(n) {
    total <- round(runif(n, 60, 4000))
    list(sort(sample(2000:2016, n)), rbinom(n, total, runif(1, 0.02, 0.4)), total)
  }))
describe <- function(test) rows(lapply(trends, function(t) {
  answer <- suppressWarnings(test(t[[1]], t[[2]], t[[3]]))
  data.frame(years = numbers(t[[1]]), counts = numbers(t[[2]]), bases = numbers(t[[3]]), statistic = exact(answer[1]), pValue = exact(answer[2]))
}))
write_reference("cochranArmitage", "prop.trend.test(counts, bases, score = years)", describe(function(year, x, n) {
  if (sum(x) %in% c(0, sum(n))) return(c(NA, NA))
  test <- prop.trend.test(x, n, score = year)
  c(test$statistic, test$p.value)
}))
write_reference("poissonTrend", "anova(glm(counts ~ years + offset(log(bases)), poisson, epsilon = 1e-14), test = \"Rao\")", describe(function(year, x, n) {
  if (length(unique(x / n)) == 1) return(c(NA, NA))
  centred <- year - mean(year)
  test <- anova(glm(x ~ centred + offset(log(n)), family = poisson, control = list(epsilon = 1e-14, maxit = 100)), test = "Rao")
  c(test$Rao[2], test$`Pr(>Chi)`[2])
}))

families <- c(list(0.03, c(0.01, 0.04, 0.03), c(1, 1, 1), c(0.05, 0.05, 0.05), c(0, 1e-20, 0.5)), lapply(c(5, 10, 38), function(n) signif(runif(n)^3, 6)))
write_reference("benjaminiHochberg", "p.adjust(p, \"BH\")", rows(lapply(families, function(p) data.frame(p = numbers(p), adjusted = numbers(p.adjust(p, "BH"))))))

means <- list(c(40, 44, 51), c(1, 2), rnorm(10, 46.8, 9), rexp(30), c(1e6, 1e6 + 1, 1e6 + 3))
student_means <- rows(lapply(means, function(v) rows(lapply(levels, function(level) {
  test <- t.test(v, conf.level = level)
  data.frame(values = numbers(v), level = level, mean = exact(mean(v)), lower = exact(test$conf.int[1]), upper = exact(test$conf.int[2]))
}))))
write_reference("studentMeanInterval", "t.test(values, conf.level = level)", student_means)
write_reference("zScores", "scale(values); times sqrt(n / (n - 1)) for the population", rows(lapply(means, function(v) {
  z <- as.vector(scale(v))
  data.frame(values = numbers(v), sample = numbers(z), population = numbers(z * sqrt(length(v) / (length(v) - 1))))
})))

if (requireNamespace("classInt", quietly = TRUE)) {
  # Partition as upper bounds: the largest value of each of Fisher's classes.
  sets <- c(list(c(1, 2, 2, 8, 9, 20), c(3, 3, 3, 9)), lapply(c(12, 22, 38, 38, 120), function(n) round(rlnorm(n, 2, 0.5), 1)))
  write_reference("naturalBreaks",
    paste0("classInt ", packageVersion("classInt"), ": classIntervals(values, classes, style = \"fisher\"), largest value of each class"),
    rows(lapply(sets, function(v) rows(lapply(c(2, 3, 5), function(k) {
      if (k >= length(unique(v))) return(NULL)
      classes <- classInt::findCols(classInt::classIntervals(v, k, style = "fisher"))
      data.frame(values = numbers(v), classes = k, upper = numbers(as.vector(tapply(v, classes, max))))
    })))))
}
