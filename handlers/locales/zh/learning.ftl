ask-another = 我的其他商机
filed-product = 产品：{ $product }
nickname-learnt = 以后说「{ $nickname }」就是 *{ $name }*。
button-forget = 不要记
nickname-forgotten = 好的，「{ $nickname }」不再指任何客户。
nickname-gone = 「{ $nickname }」已经改指别的客户，或者已经删掉了。我什么也没改。
nickname-not-yours = 这是 { $who } 教我的，只有 { $who } 本人、主管或管理员可以让我忘掉。
