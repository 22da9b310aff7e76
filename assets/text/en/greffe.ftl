app-name = Greffe
