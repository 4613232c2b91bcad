# Expected values for test/comparison/statusQuo.test.ts: the sample county's status-quo calculation as matrices. From this folder:
#   Rscript statusQuo.R
# Rates as in data-samples/saalfeld-rudolstadt/projections.yaml, people on 31.12.2015 from table 12411-03-03-4, births and
# deaths 2013 to 2015 from 12612-01-01-4 and 12613-01-01-4 (© Statistische Ämter des Bundes und der Länder, dl-de/by-2-0).
women <- c(1217 + 0.667 * 1241, 0.333 * 1241 + 1507, 1992, 1185 + 654, 1336, 2599, 2729, 2755, 2771, 3866, 4865, 4740, 4696, 3434, 3663, 4579, 2923, 1849, 908)
men <- c(1269 + 0.667 * 1264, 0.333 * 1264 + 1628, 2080, 1248 + 857, 1616, 3218, 3296, 3101, 3146, 4119, 5127, 4828, 4573, 3238, 3077, 3345, 1725, 786, 228)
fertility <- c(0, 0, 0, 0.0081, 0.0367, 0.0805, 0.0975, 0.0528, 0.0095, 0.0004, rep(0, 9))
alive <- list(
  women = c(0.9967, 0.9995, 0.9996, 0.9994, 0.9991, 0.9989, 0.9985, 0.9978, 0.9965, 0.9940, 0.9896, 0.9833, 0.9745, 0.9617, 0.9424, 0.9022, 0.8186, 0.6754, 0.4814, 0.2237),
  men = c(0.9961, 0.9993, 0.9995, 0.9990, 0.9980, 0.9974, 0.9968, 0.9958, 0.9938, 0.9894, 0.9813, 0.9685, 0.9512, 0.9280, 0.8945, 0.8363, 0.7340, 0.5842, 0.3991, 0.1732))
moves <- list(
  "ohne-wanderung" = list(women = rep(0, 19), men = rep(0, 19)),
  "wanderung-2015" = list(
    women = c(0.0553, 0.0553, 0.0553, 0.0111, -0.0553, 0.0096, 0.0206, 0.0206, 0.0206, 0.0206, -0.0101, -0.0101, -0.0101, rep(-0.0141, 6)),
    men = c(0.0668, 0.0668, 0.0668, 0.1695, 0.3235, 0.0901, 0.0377, 0.0377, 0.0377, 0.0377, 0.0107, 0.0107, 0.0107, rep(-0.0069, 6))))
girls <- 0.4859

births <- mean(c(786, 821, 822))
deaths <- mean(c(1602, 1546, 1659))
hazard <- function(s) exp((log(-log(s[-20]) / 5) + log(-log(s[-1]) / 5)) / 2)
fertility <- fertility * births / sum(women * fertility)
alive <- lapply(alive, function(s) s^(deaths / (sum(women * hazard(alive$women)) + sum(men * hazard(alive$men)))))

# People grow older: a matrix below the diagonal, the open group also in itself.
older <- function(s) {
  m <- matrix(0, 19, 19)
  m[cbind(2:19, 1:18)] <- s[2:19]
  m[19, 19] <- s[20]
  m
}
step <- function(w, m, move) {
  w1 <- w * (1 + move$women / 2)
  m1 <- m * (1 + move$men / 2)
  w2 <- drop(older(alive$women) %*% w1)
  m2 <- drop(older(alive$men) %*% m1)
  born <- 5 * sum(fertility * (w1 + w2) / 2)
  w2[1] <- born * girls * alive$women[1]
  m2[1] <- born * (1 - girls) * alive$men[1]
  list(w2 + w * move$women / 2, m2 + m * move$men / 2)
}
ten <- function(x) 10 * round(x / 10)
rows <- list()
for (variant in names(moves)) {
  now <- list(women, men)
  for (year in c(2020, 2025, 2030)) {
    now <- step(now[[1]], now[[2]], moves[[variant]])
    all <- now[[1]] + now[[2]]
    rows[[length(rows) + 1]] <- data.frame(variant, year, persons = ten(sum(all)), under20 = ten(sum(all[1:4])), from20To64 = ten(sum(all[5:13])), from65 = ten(sum(all[14:19])))
  }
}
file <- file("statusQuo.csv", "w")
writeLines(c(paste("#", R.version.string), "# statusQuo.R: matrices of the cohort-component method, rounded to tens"), file)
write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = FALSE)
close(file)
